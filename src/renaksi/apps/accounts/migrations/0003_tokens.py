"""Personal tokens, and the door that finds who a secret speaks for."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from renaksi.apps.tenancy.isolation import Isolate

DOOR = """
CREATE FUNCTION door_token(wanted text, moment timestamptz)
RETURNS TABLE (
    token uuid, government uuid, person uuid, person_name text, person_language text,
    is_active boolean, scopes text[], expires_at timestamptz, revoked_at timestamptz,
    role text, agency uuid, unit uuid
)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    UPDATE accounts_apitoken t SET used_at = moment
    WHERE t.digest = wanted AND t.revoked_at IS NULL AND t.expires_at > moment
    AND (t.used_at IS NULL OR t.used_at < moment - interval '1 minute');
    SELECT t.id, t.government_id, p.id, p.name::text, p.language::text, p.is_active,
        t.scopes::text[], t.expires_at, t.revoked_at, r.name::text, r.agency_id, r.unit_id
    FROM accounts_apitoken t
    JOIN accounts_person p ON p.id = t.person_id
    LEFT JOIN accounts_role r ON r.person_id = p.id AND r.government_id = t.government_id
        AND r.ended_at IS NULL
    WHERE t.digest = wanted
    ORDER BY r.name, r.id
$$
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_roles"),
        ("organizations", "0001_organizations"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("hint", models.CharField(max_length=12)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), size=None
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                ("used_at", models.DateTimeField(null=True)),
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
                        related_name="tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(models.F("government"), models.F("person"), name="token_by_person")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("created_at"))),
                        name="token_expires_after_it_is_made",
                    )
                ],
            },
        ),
        Isolate("ApiToken"),
        migrations.RunSQL(DOOR, "DROP FUNCTION door_token(text, timestamptz)"),
    ]
