"""The door through which the operator sees which governments there are, and nothing inside them."""

from django.db import migrations

GOVERNMENTS = """
CREATE FUNCTION door_governments()
RETURNS TABLE (
    id uuid, code text, name text, kind text, time_zone text, is_example boolean,
    created_at timestamptz, agencies bigint, administrators bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT g.id, g.code::text, g.name::text, g.kind::text, g.time_zone::text, g.is_example,
        g.created_at,
        (SELECT count(*) FROM organizations_agency a
         WHERE a.government_id = g.id AND a.closed_on IS NULL),
        (SELECT count(DISTINCT r.person_id) FROM accounts_role r
         JOIN accounts_person p ON p.id = r.person_id
         WHERE r.government_id = g.id AND r.name = 'administrator'
         AND r.agency_id IS NULL AND r.ended_at IS NULL AND p.is_active)
    FROM organizations_government g
    ORDER BY g.code, g.id
$$
"""


class Migration(migrations.Migration):
    dependencies = [("organizations", "0001_organizations"), ("accounts", "0002_roles")]

    operations = [migrations.RunSQL(GOVERNMENTS, "DROP FUNCTION door_governments()")]
