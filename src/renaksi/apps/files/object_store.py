"""The store in a bucket of any S3-compatible service."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast
from uuid import UUID

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from renaksi.apps.files.storage import missing, unavailable

_GONE = {"NoSuchKey", "404", "NotFound"}


class ObjectStore:
    """Objects of one bucket, named ``<government>/<aa>/<hash>``.

    Args:
        endpoint: Address of the service; empty for Amazon's own.
        bucket: The bucket.
        region: Its region.
        key: Name of the access key; empty where the machine has a role of its own.
        secret: The access key's secret.
    """

    def __init__(self, endpoint: str, bucket: str, region: str, key: str, secret: str) -> None:
        self._bucket = bucket
        self._client: Any = boto3.client(
            "s3",
            endpoint_url=endpoint or None,
            region_name=region or "us-east-1",
            aws_access_key_id=key or None,
            aws_secret_access_key=secret or None,
            config=Config(
                connect_timeout=5,
                read_timeout=30,
                retries={"max_attempts": 3, "mode": "standard"},
                s3={"addressing_style": "path"} if endpoint else {},
                # Services other than Amazon's know the older way alone.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        )

    def put(self, government: UUID, digest: str, source: BinaryIO) -> None:
        """Keep the bytes; the service compares what arrived with their MD5 sum."""
        start = source.tell()
        summed = hashlib.md5(usedforsecurity=False)
        while piece := source.read(1024 * 1024):
            summed.update(piece)
        source.seek(start)
        with _told():
            self._client.put_object(
                Bucket=self._bucket,
                Key=_key(government, digest),
                Body=source,
                ContentMD5=b64encode(summed.digest()).decode(),
            )

    def open(self, government: UUID, digest: str) -> BinaryIO:
        """Return the bytes as they come."""
        with _told():
            try:
                answer = self._client.get_object(Bucket=self._bucket, Key=_key(government, digest))
            except ClientError as error:
                if _code(error) in _GONE:
                    raise missing(digest) from None
                raise
        return cast(BinaryIO, answer["Body"])

    def delete(self, government: UUID, digest: str) -> None:
        """Forget the bytes."""
        with _told():
            self._client.delete_object(Bucket=self._bucket, Key=_key(government, digest))

    def prepare(self) -> None:
        """Make the bucket where it is missing."""
        with _told():
            try:
                self._client.head_bucket(Bucket=self._bucket)
            except ClientError as error:
                if _code(error) not in {*_GONE, "NoSuchBucket"}:
                    raise
                self._client.create_bucket(Bucket=self._bucket)

    def check(self) -> None:
        """Fail where the bucket cannot be reached."""
        with _told():
            self._client.head_bucket(Bucket=self._bucket)


def _key(government: UUID, digest: str) -> str:
    if not (len(digest) == 64 and digest.isalnum()):
        raise ValueError("not a hash")
    return f"{government}/{digest[:2]}/{digest}"


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the service says into our refusal; keys and addresses stay out of it."""
    try:
        yield
    except ClientError as error:
        raise unavailable(_code(error)) from error
    except BotoCoreError as error:
        raise unavailable(type(error).__name__) from error


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", "error"))
