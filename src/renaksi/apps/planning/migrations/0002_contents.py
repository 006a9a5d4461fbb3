"""What a version says: wordings and action lines."""

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
        ("planning", "0001_plans"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndicatorContent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rank", renaksi.apps.planning.models.columns.RankField(db_collation="C")),
                ("wording", models.TextField()),
                ("unit", models.TextField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
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
                        models.F("version"),
                        models.F("indicator"),
                        name="indicator_once_in_a_version",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Line",
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
                ("rank", renaksi.apps.planning.models.columns.RankField(db_collation="C")),
                ("level", models.CharField(max_length=20)),
                ("number", models.TextField(null=True)),
                ("code", models.TextField(null=True)),
                ("affair", models.TextField(null=True)),
                ("detail", models.TextField(null=True)),
                ("prints_node_budget", models.BooleanField(default=False)),
                ("own_budget", renaksi.apps.planning.models.columns.ExactField(null=True)),
                ("person_in_charge", models.TextField(null=True)),
                (
                    "months",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), null=True, size=None
                    ),
                ),
                ("has_step_months", models.BooleanField(default=False)),
                ("printed", models.JSONField(default=dict)),
                ("other", models.JSONField(default=list)),
                (
                    "stated",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
                ("cells", models.JSONField(default=dict)),
                ("confidence", renaksi.apps.planning.models.columns.ExactField(default=1)),
                (
                    "activity",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "activity_indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
                    ),
                ),
                (
                    "base",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.line",
                    ),
                ),
                (
                    "goal",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "goal_indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
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
                    "indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
                    ),
                ),
                (
                    "node",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "objective",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "objective_indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
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
                    "program",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "program_indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
                    ),
                ),
                (
                    "sub_activity",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "sub_activity_indicator",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.indicator",
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
                    models.Index(models.F("version"), models.F("rank"), name="line_in_order")
                ],
            },
        ),
        migrations.CreateModel(
            name="NodeContent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rank", renaksi.apps.planning.models.columns.RankField(db_collation="C")),
                ("wording", models.TextField()),
                ("code", models.TextField(null=True)),
                ("budget", renaksi.apps.planning.models.columns.ExactField(null=True)),
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
                    "node",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
                (
                    "parent",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
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
                        models.F("version"), models.F("node"), name="node_once_in_a_version"
                    )
                ],
            },
        ),
        Isolate("NodeContent"),
        Isolate("IndicatorContent"),
        Isolate("Line"),
    ]
