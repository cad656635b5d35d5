"""The raw store: bytes exactly as received, each kept once under its SHA-256, below `settings.RAW_STORE`.

A file is written beside its place, flushed to the disk and only then given its name, so that a name never stands for
half a file. What is read is checked against its name again.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

_SHA256 = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


class StoreError(Exception):
    """The store cannot give back what it was given."""


class MissingError(StoreError):
    """No file of that name is in the store."""


class DamagedError(StoreError):
    """The file's bytes are no longer those that were put in."""


class TooLargeError(Exception):
    """A stream had more bytes than allowed; nothing of it was kept."""


def put(data: bytes) -> str:
    """Keep `data` and return its SHA-256 in lower-case hexadecimal. Putting the same bytes again changes nothing."""
    return put_stream([data], max_bytes=len(data))[0]


def put_stream(chunks: Iterable[bytes], *, max_bytes: int) -> tuple[str, int]:
    """Keep the bytes of `chunks` without holding them in memory; return their SHA-256 and their number.

    Raises TooLargeError as soon as there are more than `max_bytes`; whatever `chunks` raises passes through. Either way
    nothing is kept.
    """
    settings.RAW_STORE.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, draft = tempfile.mkstemp(dir=settings.RAW_STORE, prefix="incoming-")
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > max_bytes:
                    raise TooLargeError(f"more than {max_bytes:,} bytes")
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        sha256 = digest.hexdigest()
        if not _is_whole(sha256):
            _give_name(Path(draft), sha256)
        return sha256, size
    finally:
        Path(draft).unlink(missing_ok=True)


def read(sha256: str) -> bytes:
    """The bytes that were put in under this name. Raises MissingError or DamagedError."""
    try:
        data = path_of(sha256).read_bytes()
    except FileNotFoundError as error:
        raise MissingError(f"{sha256} is not in the raw store {settings.RAW_STORE}") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedError(f"{path_of(sha256)} has changed since it was received")
    return data


def open(sha256: str) -> BinaryIO:  # noqa: A001  (read as store.open)
    """The stored file, opened for reading and not checked (for downloads). Raises MissingError."""
    try:
        return path_of(sha256).open("rb")
    except FileNotFoundError as error:
        raise MissingError(f"{sha256} is not in the raw store {settings.RAW_STORE}") from error


def exists(sha256: str) -> bool:
    """Whether a file of that name is there."""
    return path_of(sha256).is_file()


def verify(sha256: str) -> None:
    """Raise MissingError or DamagedError unless the bytes are there and are those that were put in."""
    if not exists(sha256):
        raise MissingError(f"{sha256} is not in the raw store {settings.RAW_STORE}")
    if not _is_whole(sha256):
        raise DamagedError(f"{path_of(sha256)} has changed since it was received")


def path_of(sha256: str) -> Path:
    """Where the file of that name lies. Raises ValueError for what is no SHA-256."""
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"not a SHA-256 in lower-case hexadecimal: {sha256!r}")
    return Path(settings.RAW_STORE) / sha256[:2] / sha256[2:4] / sha256


def _is_whole(sha256: str) -> bool:
    digest = hashlib.sha256()
    try:
        with path_of(sha256).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except FileNotFoundError:
        return False
    return digest.hexdigest() == sha256


def _give_name(draft: Path, sha256: str) -> None:
    """Move a finished draft to its place; the folder's entry is flushed too, or a power cut could forget the name."""
    place = path_of(sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft.chmod(0o440)
    draft.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
