"""Roles, and the door through which a person finds where they serve."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import renaksi.apps.tenancy.models
from renaksi.apps.tenancy.isolation import Isolate

STANDINGS = """
CREATE FUNCTION door_standings(wanted uuid)
RETURNS TABLE (government uuid, government_name text, role text, agency uuid, unit uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT g.id, g.name::text, r.name::text, r.agency_id, r.unit_id
    FROM accounts_role r
    JOIN organizations_government g ON g.id = r.government_id
    JOIN accounts_person p ON p.id = r.person_id
    WHERE r.person_id = wanted AND r.ended_at IS NULL AND p.is_active
    ORDER BY g.name, g.id, r.name, r.id
$$
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people"),
        ("organizations", "0001_organizations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "name",
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
                ("given_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "agency",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    renaksi.apps.tenancy.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="organizations.unit",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("person"),
                        models.F("name"),
                        models.F("government"),
                        models.F("agency"),
                        models.F("unit"),
                        condition=models.Q(("ended_at", None)),
                        name="role_held_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit", None), ("agency__isnull", False), _connector="OR"
                        ),
                        name="role_unit_needs_agency",
                    ),
                ],
            },
        ),
        Isolate("Role"),
        migrations.RunSQL(STANDINGS, "DROP FUNCTION door_standings(uuid)"),
    ]
