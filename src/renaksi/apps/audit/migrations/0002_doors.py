"""Two doors: the ends of all chains, for checkpoints; and erasing a value, for people's rights."""

from django.db import migrations

HEADS = """
CREATE FUNCTION door_chain_heads()
RETURNS TABLE (government uuid, number bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT h.government_id, h.number, h.hash::text FROM audit_head h ORDER BY h.government_id
$$
"""

# The salt goes too: with it, a short value could be guessed from its digest.
ERASE = """
CREATE FUNCTION door_erase_value(wanted_number bigint, wanted_position integer)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    UPDATE audit_change SET before = NULL, after = NULL, salt = ''
    WHERE government_id = NULLIF(current_setting('app.government', true), '')::uuid
        AND number = wanted_number AND position = wanted_position AND salt <> ''
    RETURNING true
$$
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_log")]

    operations = [
        migrations.RunSQL(HEADS, "DROP FUNCTION door_chain_heads()"),
        migrations.RunSQL(ERASE, "DROP FUNCTION door_erase_value(bigint, integer)"),
    ]
