"""The table of jobs."""

import uuid

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import renaksi.apps.tenancy.models
from renaksi.apps.tenancy.isolation import Isolate


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organizations", "0001_organizations"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Menunggu"),
                            ("running", "Berjalan"),
                            ("done", "Selesai"),
                            ("failed", "Gagal"),
                            ("cancelled", "Dibatalkan"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("stage", models.CharField(blank=True, max_length=60)),
                ("done", models.IntegerField(default=0)),
                ("total", models.IntegerField(null=True)),
                ("params", models.JSONField(default=dict)),
                (
                    "result",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                    ),
                ),
                ("refusal_code", models.CharField(blank=True, max_length=60)),
                (
                    "refusal_params",
                    models.JSONField(
                        default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                ("starter_name", models.CharField(max_length=200)),
                ("scopes", models.JSONField(null=True)),
                ("created_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("reported_at", models.DateTimeField(null=True)),
                ("cancel_requested_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("attempts", models.IntegerField(default=0)),
                ("queue_id", models.BigIntegerField(null=True)),
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
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                "indexes": [
                    models.Index(
                        models.F("government"),
                        models.OrderBy(models.F("created_at"), descending=True),
                        name="job_by_time",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("queued", "running")), ("ended_at", None)),
                            models.Q(
                                models.Q(("state__in", ("queued", "running")), _negated=True),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="job_ends_once",
                    )
                ],
            },
        ),
        Isolate("Job"),
    ]
