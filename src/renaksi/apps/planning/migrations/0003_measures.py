"""Targets, steps and reported achievements of a line."""

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
        ("planning", "0002_contents"),
    ]

    operations = [
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rank", renaksi.apps.planning.models.columns.RankField(db_collation="C")),
                ("text", models.TextField()),
                (
                    "months",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), null=True, size=None
                    ),
                ),
                ("output", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "Direncanakan"),
                            ("running", "Berjalan"),
                            ("done", "Selesai"),
                            ("dropped", "Dibatalkan"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
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
                    "line",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.line",
                    ),
                ),
                (
                    "official",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.official",
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
            name="Realized",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at_least"),
                            ("at_most", "at_most"),
                            ("between", "between"),
                            ("ordinal", "ordinal"),
                            ("text", "text"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("unit", models.TextField(null=True)),
                ("raw", models.TextField()),
                ("low", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("high", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("numerator", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("denominator", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("period", models.CharField(max_length=8)),
                ("has_value", models.BooleanField()),
                ("money", renaksi.apps.planning.models.columns.ExactField(null=True)),
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
                    "line",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.line",
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
                "constraints": [
                    models.UniqueConstraint(
                        models.F("line"), models.F("period"), name="realized_once_a_period"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at_least"),
                            ("at_most", "at_most"),
                            ("between", "between"),
                            ("ordinal", "ordinal"),
                            ("text", "text"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("unit", models.TextField(null=True)),
                ("raw", models.TextField()),
                ("low", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("high", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("numerator", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("denominator", renaksi.apps.planning.models.columns.ExactField(null=True)),
                (
                    "of",
                    models.CharField(
                        choices=[("line", "line"), ("activity", "activity")], max_length=10
                    ),
                ),
                ("period", models.CharField(max_length=8)),
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
                    "indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
                    ),
                ),
                (
                    "line",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.line",
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
                "constraints": [
                    models.UniqueConstraint(
                        models.F("line"),
                        models.F("of"),
                        models.F("period"),
                        name="target_once_a_period",
                    )
                ],
            },
        ),
        Isolate("Target"),
        Isolate("Step"),
        Isolate("Realized"),
    ]
