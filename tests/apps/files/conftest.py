"""Both stores, each against the real thing: a folder, and a server that speaks S3."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from moto.server import ThreadedMotoServer

from renaksi.apps.files import storage
from renaksi.apps.files.disk import DiskStore
from renaksi.apps.files.object_store import ObjectStore
from renaksi.apps.files.storage import Storage

BUCKET = "renaksi-contoh"


@pytest.fixture(scope="session")
def bucket() -> Iterator[dict[str, str]]:
    """Run an S3-compatible server on loopback, with an empty bucket."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    settings = {
        "endpoint": f"http://127.0.0.1:{port}",
        "bucket": BUCKET,
        "region": "us-east-1",
        "key": "contoh",
        "secret": "contoh",
    }
    ObjectStore(**settings)._client.create_bucket(Bucket=BUCKET)
    yield settings
    server.stop()


@pytest.fixture(params=["disk", "s3"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    """Each store in turn."""
    if request.param == "disk":
        return DiskStore(tmp_path / "files")
    return ObjectStore(**request.getfixturevalue("bucket"))


@pytest.fixture
def on_disk(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """Let the application store below a folder of this test."""
    settings.DATA = tmp_path
    storage._made.cache_clear()
    yield tmp_path / "files"
    storage._made.cache_clear()


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
