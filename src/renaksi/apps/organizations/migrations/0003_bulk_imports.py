"""Filled forms for agencies and officials, kept until they are taken in."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from renaksi.apps.tenancy.isolation import Isolate


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0002_operators_door"),
    ]

    operations = [
        migrations.CreateModel(
            name="BulkImport",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("officials", "Pejabat"), ("agencies", "Perangkat daerah")],
                        max_length=12,
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("content", models.BinaryField(null=True)),
                ("person", models.UUIDField(null=True)),
                ("findings", models.JSONField()),
                ("summary", models.JSONField()),
                ("created_at", models.DateTimeField()),
                ("taken_in_at", models.DateTimeField(null=True)),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        Isolate("BulkImport", is_keyed=False),
    ]
