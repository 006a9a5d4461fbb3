"""The log: entries, changed values and the heads of the chains."""

from django.db import migrations, models

from renaksi.apps.tenancy.isolation import Isolate


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "government_id",
                        "number",
                        "position",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("government_id", models.UUIDField()),
                ("number", models.BigIntegerField()),
                ("position", models.IntegerField()),
                ("field", models.CharField(max_length=60)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                ("salt", models.CharField(max_length=32)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_change",
            },
        ),
        migrations.CreateModel(
            name="Head",
            fields=[
                ("government_id", models.UUIDField(primary_key=True, serialize=False)),
                ("number", models.BigIntegerField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_head",
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "government_id",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("government_id", models.UUIDField()),
                ("number", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor", models.UUIDField(null=True)),
                ("actor_name", models.CharField(max_length=200)),
                ("action", models.CharField(max_length=60)),
                ("object_type", models.CharField(max_length=60)),
                ("object_id", models.CharField(max_length=64)),
                ("why", models.TextField(blank=True)),
                ("request", models.CharField(blank=True, max_length=64)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_entry",
                "indexes": [
                    models.Index(
                        models.F("government_id"),
                        models.F("object_type"),
                        models.F("object_id"),
                        name="audit_by_object",
                    ),
                    models.Index(models.F("government_id"), models.F("at"), name="audit_by_time"),
                ],
            },
        ),
        Isolate("Entry", is_keyed=False),
        Isolate("Change", is_keyed=False),
        Isolate("Head", is_keyed=False),
    ]
