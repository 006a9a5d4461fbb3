"""Signatures, sums, leftovers, findings and commands of a version."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import renaksi.apps.planning.models.columns
import renaksi.apps.tenancy.models
from renaksi.apps.tenancy.isolation import Isolate


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0001_organizations"),
        ("planning", "0003_measures"),
    ]

    operations = [
        migrations.CreateModel(
            name="PrintedSum",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("has_place", models.BooleanField(default=False)),
                ("sheet", models.TextField(null=True)),
                ("page", models.IntegerField(null=True)),
                ("table", models.IntegerField(null=True)),
                ("first_cell", models.TextField(null=True)),
                ("last_cell", models.TextField(null=True)),
                ("position", models.IntegerField()),
                ("text", models.TextField()),
                ("amount", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("matches", models.BooleanField(null=True)),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
                (
                    "version",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="printed_sums",
                        to="planning.version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UnplacedText",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("has_place", models.BooleanField(default=False)),
                ("sheet", models.TextField(null=True)),
                ("page", models.IntegerField(null=True)),
                ("table", models.IntegerField(null=True)),
                ("first_cell", models.TextField(null=True)),
                ("last_cell", models.TextField(null=True)),
                ("position", models.IntegerField()),
                ("text", models.TextField()),
                ("reason", models.TextField()),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
                (
                    "version",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Command",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.BigIntegerField()),
                ("person", models.UUIDField(null=True)),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("batch", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=12)),
                ("target", models.UUIDField()),
                ("field", models.CharField(max_length=40)),
                ("before", models.JSONField()),
                ("after", models.JSONField()),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
                (
                    "undoes",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.command",
                    ),
                ),
                (
                    "version",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.version",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("version"),
                        models.F("target"),
                        models.F("field"),
                        models.F("number"),
                        name="command_by_cell",
                    ),
                    models.Index(
                        models.F("version"),
                        models.F("person"),
                        models.F("batch"),
                        name="command_by_batch",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("version"), models.F("number"), name="command_number_once"
                    ),
                    models.UniqueConstraint(models.F("undoes"), name="undone_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignatureBlock",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("party", models.SmallIntegerField()),
                ("position", models.TextField(null=True)),
                ("name", models.TextField(null=True)),
                ("rank", models.TextField(null=True)),
                ("nip", models.TextField(null=True)),
                ("place", models.TextField(null=True)),
                ("date", models.TextField(null=True)),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
                (
                    "version",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.version",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("version"), models.F("party"), name="party_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StoredFinding",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("has_place", models.BooleanField(default=False)),
                ("sheet", models.TextField(null=True)),
                ("page", models.IntegerField(null=True)),
                ("table", models.IntegerField(null=True)),
                ("first_cell", models.TextField(null=True)),
                ("last_cell", models.TextField(null=True)),
                ("position", models.IntegerField()),
                ("code", models.CharField(max_length=80)),
                (
                    "severity",
                    models.CharField(
                        choices=[("error", "error"), ("warning", "warning"), ("hint", "hint")],
                        max_length=10,
                    ),
                ),
                (
                    "rows",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("field", models.TextField(null=True)),
                ("params", models.JSONField(default=dict)),
                ("key", models.CharField(max_length=32)),
                ("digest", models.CharField(max_length=32)),
                (
                    "government",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.government",
                    ),
                ),
                (
                    "version",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.version",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(models.F("version"), models.F("position"), name="finding_in_order")
                ],
            },
        ),
        Isolate("SignatureBlock"),
        Isolate("PrintedSum"),
        Isolate("UnplacedText"),
        Isolate("StoredFinding"),
        Isolate("Command"),
    ]
