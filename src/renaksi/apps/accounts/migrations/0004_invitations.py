"""Invitations, and the door that finds one by the secret of its link."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import renaksi.apps.tenancy.models
from renaksi.apps.tenancy.isolation import Isolate

DOOR = """
CREATE FUNCTION door_invitation(wanted text)
RETURNS TABLE (invitation uuid, government uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT id, government_id FROM accounts_invitation WHERE digest = wanted
$$
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_tokens"), ("organizations", "0001_organizations")]

    operations = [
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(max_length=200)),
                ("nip", models.CharField(blank=True, max_length=18)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("administrator", "Pengelola"),
                            ("planner", "Perencana"),
                            ("person_in_charge", "Penanggung jawab"),
                            ("head", "Kepala"),
                            ("verifier", "Verifikator"),
                            ("evaluator", "Evaluator"),
                            ("reader", "Pembaca"),
                        ],
                        max_length=20,
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("invited_by_name", models.CharField(max_length=200)),
                ("invited_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("mailed_at", models.DateTimeField(null=True)),
                ("mail_failed_at", models.DateTimeField(null=True)),
                ("accepted_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "invited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.unit",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("email"),
                        models.F("role"),
                        models.F("government"),
                        models.F("agency"),
                        models.F("unit"),
                        condition=models.Q(("accepted_at", None), ("withdrawn_at", None)),
                        name="invitation_open_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit", None), ("agency__isnull", False), _connector="OR"
                        ),
                        name="invitation_unit_needs_agency",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accepted_at", None), ("withdrawn_at", None), _connector="OR"
                        ),
                        name="invitation_accepted_or_withdrawn",
                    ),
                ],
            },
        ),
        Isolate("Invitation"),
        migrations.RunSQL(DOOR, "DROP FUNCTION door_invitation(text)"),
    ]
