"""Plans, their versions, and what lives across them: nodes and indicators."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import renaksi.apps.planning.models.columns
import renaksi.apps.tenancy.models
from renaksi.apps.tenancy.isolation import Isolate


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organizations", "0001_organizations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Node",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("goal", "goal"),
                            ("objective", "objective"),
                            ("program", "program"),
                            ("activity", "activity"),
                            ("sub_activity", "sub_activity"),
                            ("agency", "agency"),
                            ("urusan", "urusan"),
                            ("indicator", "indicator"),
                            ("detail", "detail"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "agency",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.agency",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("goal", "goal"),
                            ("objective", "objective"),
                            ("program", "program"),
                            ("activity", "activity"),
                            ("sub_activity", "sub_activity"),
                            ("agency", "agency"),
                            ("urusan", "urusan"),
                            ("indicator", "indicator"),
                            ("detail", "detail"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "agency",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.agency",
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
                    "node",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.node",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Plan",
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
                        choices=[
                            ("action_plan", "action_plan"),
                            ("agreement", "agreement"),
                            ("cascade", "cascade"),
                            ("indicator_list", "indicator_list"),
                            ("measurement", "measurement"),
                            ("evaluation", "evaluation"),
                            ("work_plan", "work_plan"),
                            ("budget_list", "budget_list"),
                            ("unknown", "unknown"),
                        ],
                        max_length=20,
                    ),
                ),
                ("first_year", models.IntegerField()),
                ("last_year", models.IntegerField()),
                ("created_at", models.DateTimeField()),
                (
                    "agency",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="organizations.agency",
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
            ],
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.IntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Rancangan"),
                            ("proposed", "Diajukan"),
                            ("set", "Ditetapkan"),
                            ("superseded", "Digantikan"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("mutasi", "Mutasi"),
                            ("strategi", "Strategi"),
                            ("prioritas", "Prioritas"),
                        ],
                        max_length=12,
                    ),
                ),
                ("change_number", models.BigIntegerField(default=0)),
                ("reviewed_at_change", models.BigIntegerField(default=0)),
                ("created_at", models.DateTimeField()),
                ("set_at", models.DateTimeField(null=True)),
                ("title", models.TextField(null=True)),
                ("agency_printed", models.TextField(null=True)),
                ("government_printed", models.TextField(null=True)),
                ("year_printed", models.IntegerField(null=True)),
                ("period_printed", models.TextField(null=True)),
                (
                    "notes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
                ("source_file", models.TextField()),
                ("source_hash", models.CharField(blank=True, max_length=64)),
                (
                    "source_sheets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
                (
                    "source_pages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("source_skipped", models.JSONField(default=list)),
                ("goals", models.IntegerField(default=0)),
                ("objectives", models.IntegerField(default=0)),
                ("programs", models.IntegerField(default=0)),
                ("activities", models.IntegerField(default=0)),
                ("sub_activities", models.IntegerField(default=0)),
                ("indicators", models.IntegerField(default=0)),
                ("steps", models.IntegerField(default=0)),
                ("budget", renaksi.apps.planning.models.columns.ExactField(null=True)),
                (
                    "base",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.version",
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
                    "plan",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="planning.plan",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                models.F("government"),
                models.F("agency"),
                models.F("form"),
                models.F("first_year"),
                models.F("last_year"),
                name="plan_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_year__gte", models.F("first_year"))),
                name="plan_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                models.F("plan"), models.F("number"), name="version_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                models.F("plan"),
                condition=models.Q(("state__in", ["draft", "proposed"])),
                name="one_open_draft_per_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                models.F("plan"),
                condition=models.Q(("state", "set")),
                name="one_set_version_per_plan",
            ),
        ),
        Isolate("Plan"),
        Isolate("Version"),
        Isolate("Node"),
        Isolate("Indicator"),
    ]
