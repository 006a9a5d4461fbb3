"""The second wall: what the database itself refuses when the first wall is passed by."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, connections, transaction

from renaksi.apps.organizations.models import Agency, Government, Unit
from renaksi.apps.tenancy.acting import acting_in, current_government
from renaksi.apps.tenancy.models import TenantModel
from tests.factories import OPENED, make_agency, make_government

# Tables that hold no government's data, and why each needs no policy.
SHARED = {
    "accounts_attempts": "digests of what failed to sign in, and how often",
    "accounts_sign_in": "sign-ins of people; administrators see those of their people",
    "accounts_person": "a person may serve several governments; what ties them is a role",
    "account_": "sign-in addresses of people",
    "mfa_": "second factors of people",
    "socialaccount_": "single sign-on of people",
    "usersessions_": "sessions of people",
    "auth_": "Django's own, unused",
    "django_": "Django's own",
    "procrastinate_": "the queue: identifiers only",
    "interface_bucket": "how often a token or a person asked: an identifier and a number",
}


def tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace "
            "WHERE nspname = 'public' AND relkind IN ('r', 'p') ORDER BY 1"
        )
        return [row[0] for row in cursor.fetchall()]


def holds_a_governments_rows(table: str) -> bool:
    return not any(table.startswith(shared) for shared in SHARED)


@pytest.mark.django_db
def test_every_table_of_a_government_has_a_forced_policy() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity "
            "AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid "
            "AND polname = 'tenant')"
        )
        guarded = {row[0] for row in cursor.fetchall()}
    assert {table for table in tables() if holds_a_governments_rows(table)} - guarded == set()


@pytest.mark.django_db
def test_no_link_can_cross_governments() -> None:
    """Every foreign key between two tenants' tables covers the government too."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, confrelid::regclass::text, "
            "(SELECT array_agg(attname::text) FROM pg_attribute "
            " WHERE attrelid = conrelid AND attnum = ANY(conkey)) "
            "FROM pg_constraint WHERE contype = 'f'"
        )
        links = cursor.fetchall()
    crossing = [
        (table, name)
        for table, name, target, columns in links
        if holds_a_governments_rows(table)
        and holds_a_governments_rows(target)
        and target != "organizations_government"
        and "government_id" not in columns
    ]
    assert crossing == []


def test_every_link_of_a_model_is_proved_by_the_database(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE contype = 'f'")
        proved = {row[0] for row in cursor.fetchall()}
    from renaksi.apps.tenancy.isolation import tenant_links

    models = [model for model in apps.get_models() if issubclass(model, TenantModel)]
    assert models
    missing = [
        f"{model._meta.db_table}.{field.column}"
        for model in models
        for field in tenant_links(model)
        if f"{model._meta.db_table}_{field.column}_tenant_fk" not in proved
    ]
    assert missing == []


def test_without_a_tenant_a_query_returns_nothing(committed: None) -> None:
    make_agency(make_government())
    assert Agency.objects.count() == 0
    assert Government.objects.count() == 0


def test_a_government_does_not_see_another(committed: None) -> None:
    one, other = make_government("Satu"), make_government("Dua")
    agency = make_agency(other)
    with acting_in(one.id):
        assert not Agency.objects.filter(pk=agency.pk).exists()
        assert Agency.objects.filter(pk=agency.pk).update(closed_on="2030-01-01") == 0
        assert Agency.objects.filter(pk=agency.pk).delete()[0] == 0


def test_a_row_cannot_be_written_into_another_government(committed: None) -> None:
    one, other = make_government("Satu"), make_government("Dua")
    with pytest.raises(DatabaseError, match="row-level security"), acting_in(one.id):
        Agency.objects.create(government=other, opened_on=OPENED)


def test_a_link_cannot_point_into_another_government(committed: None) -> None:
    one, other = make_government("Satu"), make_government("Dua")
    foreign = make_agency(other)
    with pytest.raises(IntegrityError, match="tenant_fk"), acting_in(one.id):
        Unit.objects.create(government=one, agency=foreign, opened_on=OPENED)


def test_a_reused_connection_forgets_the_tenant(committed: None) -> None:
    government = make_government()
    make_agency(government)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        before = cursor.fetchone()
    with acting_in(government.id):
        assert Agency.objects.count() == 1
    assert Agency.objects.count() == 0
    failing = pytest.raises(DatabaseError, match="division by zero")
    with failing, acting_in(government.id), connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")
    assert Agency.objects.count() == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone() == before


def test_a_block_that_failed_inside_a_longer_transaction_forgets_the_tenant(db: None) -> None:
    with pytest.raises(ZeroDivisionError), acting_in(make_government().id):
        raise ZeroDivisionError
    assert current_government() is None


def test_one_transaction_acts_in_one_government(committed: None) -> None:
    one, other = make_government("Satu"), make_government("Dua")
    with acting_in(one.id):
        with pytest.raises(RuntimeError), acting_in(other.id):
            pass
        assert current_government() == one.id


def test_the_application_owns_nothing_and_cannot_bypass(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles "
            "WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)


def test_the_application_cannot_change_the_log(committed: None) -> None:
    for statement in (
        "UPDATE audit_entry SET why = 'x'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
    ):
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert (
        connections["default"].settings_dict["USER"] != connections["owner"].settings_dict["USER"]
    )
