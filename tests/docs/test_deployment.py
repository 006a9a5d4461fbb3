"""What stands in deploy/ and compose.yaml fits the program, and gives no part too much."""

from __future__ import annotations

import configparser
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from renaksi.cli.grammar import build_app
from tests.architecture.sources import ROOT, python_files

UNITS = sorted((ROOT / "deploy/systemd").glob("*"))
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
VARIABLE = re.compile(r"\b(?:RENAKSI_[A-Z0-9_]+|DATABASE_(?:OWNER_|BACKUP_)?URL)\b")
# Read by the proxy and by compose.yaml itself, not by the program.
OF_COMPOSE = {"RENAKSI_DOMAIN", "RENAKSI_TLS"}


def known_variables() -> set[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in python_files("src"))
    return set(VARIABLE.findall(text)) - {"RENAKSI_OIDC_KOTA_URL"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return loaded


def test_every_setting_stands_in_the_reference() -> None:
    page = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert {name for name in known_variables() if f"`{name}`" not in page} == set()


@pytest.mark.parametrize(
    "path",
    [
        *UNITS,
        *(
            ROOT / name
            for name in (
                "compose.yaml",
                "Dockerfile",
                "deploy/renaksi.env.example",
                "docs/how-to/deploy.md",
                "docs/how-to/memasang.md",
            )
        ),
    ],
    ids=lambda path: path.name,
)
def test_only_settings_that_exist_are_named(path: Path) -> None:
    found = set(VARIABLE.findall(path.read_text(encoding="utf-8")))
    assert found - known_variables() - OF_COMPOSE - {"RENAKSI_S3_"} == set()


def read_unit(path: Path) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_unit_starts_a_command_that_exists_as_nobody_special(path: Path) -> None:
    service = read_unit(path)["Service"]
    program, command = re.findall(r"/opt/renaksi/bin/(\w+)(?: ([a-z]+))?", service["ExecStart"])[0]
    if program == "renaksi":
        assert command in build_app("en").commands
    else:
        assert program == "granian"
    assert service["User"] == "renaksi"
    assert service["NoNewPrivileges"] == "yes"
    assert service["UMask"] == "0077"


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_unit_that_serves_does_not_know_the_owner(path: Path) -> None:
    knows = "owner.env" in path.read_text(encoding="utf-8").partition("[Service]")[2]
    assert knows is (path.name in {"renaksi-migrate.service", "renaksi-audit.service"})


@pytest.mark.parametrize("name", ["backup", "audit"])
def test_a_timer_has_its_service(name: str) -> None:
    assert (ROOT / f"deploy/systemd/renaksi-{name}.timer").exists()
    assert (ROOT / f"deploy/systemd/renaksi-{name}.service").exists()


def test_compose_has_every_part_and_only_the_proxy_is_seen(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert services.keys() >= {"proxy", "web", "worker", "migrate", "database", "store"}
    assert [name for name, one in services.items() if "ports" in one] == ["proxy"]


def test_compose_tells_the_owner_to_nobody_but_the_migration(compose: dict[str, Any]) -> None:
    knowing = {
        name
        for name, one in compose["services"].items()
        if "DATABASE_OWNER_URL" in one.get("environment", {})
    }
    assert knowing == {"migrate"}


def test_compose_names_every_image_with_a_version(compose: dict[str, Any]) -> None:
    images = {one["image"] for one in compose["services"].values()}
    assert all(re.fullmatch(r"[\w./-]+:(?!latest)[\w.-]+", image) for image in images)


def test_every_secret_of_compose_is_in_the_example(compose: dict[str, Any]) -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    asked = set(re.findall(r"\$\{(\w+)", text))
    example = (ROOT / "deploy/renaksi.env.example").read_text(encoding="utf-8")
    assert asked == set(re.findall(r"^(\w+)=", example, re.MULTILINE))


def test_compose_commands_exist(compose: dict[str, Any]) -> None:
    commands = {
        one["command"][1]
        for one in compose["services"].values()
        if one.get("command", [""])[0] == "renaksi"
    }
    assert commands <= set(build_app("en").commands)


def test_files_that_compose_mounts_exist(compose: dict[str, Any]) -> None:
    mounts = [mount for one in compose["services"].values() for mount in one.get("volumes", ())]
    local = [mount.split(":")[0] for mount in mounts if mount.startswith("./")]
    assert local
    assert all((ROOT / path).exists() for path in local)


def test_the_image_runs_as_nobody_special_from_what_is_locked() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    final = text.rpartition("\nFROM ")[2]
    assert re.search(r"^USER renaksi$", final, re.MULTILINE)
    assert text.count("--require-hashes") == 2
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    for name in " ".join(copied).split():
        assert (ROOT / name).exists()
        assert f"!{name}" in ignored
