"""Wrong attempts: counted by account and by address, whoever counts, and forgotten in time."""

from __future__ import annotations

import datetime
import threading

import pytest
from django.db import connections

from renaksi.apps.accounts.attempts import (
    ACCOUNT,
    ADDRESS,
    PAUSE,
    count_attempt,
    forget_attempts,
    network_of,
    take_back_attempt,
)
from renaksi.apps.accounts.models import Attempts
from tests.factories import NOW

SECOND = datetime.timedelta(seconds=1)


def use_up(name: str, now: datetime.datetime = NOW) -> None:
    for _ in range(ACCOUNT.count):
        assert count_attempt(ACCOUNT, name, now=now).wait is None


def test_each_attempt_leaves_one_less(db: None) -> None:
    left = [count_attempt(ACCOUNT, "a", now=NOW).attempts for _ in range(ACCOUNT.count)]
    assert left == [4, 3, 2, 1, 0]


def test_after_the_last_one_a_pause_is_told(db: None) -> None:
    use_up("a")
    left = count_attempt(ACCOUNT, "a", now=NOW + datetime.timedelta(minutes=5))
    assert left.minutes == 10


def test_trying_during_the_pause_does_not_prolong_it(db: None) -> None:
    use_up("a")
    count_attempt(ACCOUNT, "a", now=NOW + PAUSE - SECOND)
    assert count_attempt(ACCOUNT, "a", now=NOW + PAUSE).attempts == 4


def test_another_account_is_not_kept_waiting(db: None) -> None:
    use_up("a")
    assert count_attempt(ACCOUNT, "b", now=NOW).wait is None


def test_the_right_password_forgets_the_account_but_not_the_address(db: None) -> None:
    count_attempt(ACCOUNT, "a", now=NOW)
    count_attempt(ADDRESS, "10.0.0.1", now=NOW)
    count_attempt(ADDRESS, "10.0.0.1", now=NOW)
    forget_attempts(ACCOUNT, "a")
    take_back_attempt(ADDRESS, "10.0.0.1")
    assert count_attempt(ACCOUNT, "a", now=NOW).attempts == ACCOUNT.count - 1
    assert count_attempt(ADDRESS, "10.0.0.1", now=NOW).attempts == ADDRESS.count - 2


def test_no_name_and_no_address_is_kept(db: None) -> None:
    count_attempt(ACCOUNT, "perencana@contoh.example", now=NOW)
    assert "perencana" not in str(Attempts.objects.values().get())


def test_what_is_long_over_is_removed(db: None) -> None:
    use_up("a")
    count_attempt(ACCOUNT, "b", now=NOW + 3 * PAUSE)
    assert Attempts.objects.count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        pytest.param("192.0.2.7", "192.0.2.7", id="all-of-ipv4"),
        pytest.param("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64", id="half-of-ipv6"),
        pytest.param(None, "", id="unknown"),
        pytest.param("nonsense", "", id="no-address"),
    ],
)
def test_network_of(address: str | None, network: str) -> None:
    assert network_of(address) == network


def test_twenty_at_once_get_no_more_tries_than_one_after_another(committed: None) -> None:
    allowed = []

    def attempt() -> None:
        allowed.append(count_attempt(ACCOUNT, "a", now=NOW).wait is None)
        connections.close_all()

    threads = [threading.Thread(target=attempt) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(allowed) == ACCOUNT.count
