"""The one door for files: from the command, the pages, the watched folder and, later, EDGAR itself.

Bytes go into the raw store first, then a raw file and a job get their rows in one transaction, and once it is committed
the first step is handed to the workers. The same bytes are one raw file and one job, however often they come.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from filings import archives, jobs, store
from filings.archives import Refused
from filings.models import IngestJob, RawFile, Refusal

__all__ = ["Accepted", "Refused", "Request", "accept", "accept_path", "accept_stream"]

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Request:
    """Who brought the files, and how: kept with each job and each refusal."""

    trigger: str  # one of IngestJob.Trigger
    user: User | None = None
    batch: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that was taken in. `is_new` is False if the same bytes had come before."""

    job: IngestJob
    is_new: bool


def accept(data: bytes, *, name: str, origin: str = "", **request: Any) -> Accepted:
    """Take in the bytes of one file, whatever they are; `request` is what Request holds (`trigger=…, user=…`)."""
    sha256 = store.put(data)
    return _take(sha256, len(data), name=name, origin=origin, request=Request(**request))


def accept_stream(stream: BinaryIO, *, name: str, origin: str = "", **request: Any) -> Iterator[Accepted | Refused]:
    """Take in a file or, by its name, what is inside an archive. `stream` is open for reading and can seek.

    Yields an outcome for each file, as soon as it is settled; each Refused is recorded as well.
    """
    asked = Request(**request)
    if not archives.is_archive(name):
        yield _stream(_chunks(stream), name=name, origin=origin or name, request=asked)
        return

    def take(member: archives.Member) -> Accepted | Refused:
        return _stream(_chunks(member.stream), name=member.name, origin=member.origin, request=asked)

    place = origin or name
    for found in archives.unpack(stream, name=name, origin=place, max_bytes=settings.MAX_ARCHIVE_BYTES, take=take):
        if isinstance(found, Refused):
            _record_refusal(found, asked)
        yield found


def accept_path(path: Path, **request: Any) -> Iterator[Accepted | Refused]:
    """Take in a file, an archive, or all that lies below a folder, in the order of the names.

    Yields an outcome for each file; what cannot be read is refused with its reason and does not stop the rest. Raises
    FileNotFoundError if `path` itself does not exist.
    """
    for file in files_below(path):
        yield from _accept_file(file, **request)


def files_below(path: Path) -> Iterator[Path]:
    """The file itself, or every file below a folder in the order of their names; hidden ones are left out."""
    if not path.is_dir():
        path.lstat()
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder) / name for name in sorted(names) if not name.startswith("."))


def _accept_file(path: Path, **request: Any) -> Iterator[Accepted | Refused]:
    name, origin = printable(path.name), printable(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device would be read forever
            reason = "It is not a file: a folder, pipe, socket or device."
            yield _record_refusal(Refused(name, origin, "not-a-file", reason), Request(**request))
            return
        with path.open("rb") as stream:
            yield from accept_stream(stream, name=name, origin=origin, **request)
    except OSError as error:
        reason = f"It cannot be read: {error.strerror or error}."
        yield _record_refusal(Refused(name, origin, "unreadable", reason), Request(**request))


def printable(path: str | Path) -> str:
    """A file name as text that a database takes; bytes that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace").replace("\0", "\\0")


def _chunks(stream: Any) -> Iterable[bytes]:
    return iter(partial(stream.read, _CHUNK), b"")


def _stream(chunks: Iterable[bytes], *, name: str, origin: str, request: Request) -> Accepted | Refused:
    try:
        sha256, size = store.put_stream(chunks, max_bytes=settings.MAX_ARCHIVE_BYTES)
    except store.TooLargeError as error:
        reason = f"It has {error}, which is the limit (MAX_ARCHIVE_MB)."
        return _record_refusal(Refused(name, origin, "too-large", reason), request)
    return _take(sha256, size, name=name, origin=origin, request=request)


def _take(sha256: str, size: int, *, name: str, origin: str, request: Request) -> Accepted:
    with transaction.atomic():
        raw, _ = RawFile.objects.get_or_create(
            sha256=sha256, defaults={"size": size, "name": printable(name)[-500:], "origin": printable(origin)[-1000:]}
        )
        job, is_new = IngestJob.objects.get_or_create(
            raw=raw,
            defaults={
                "trigger": request.trigger,
                "requested_by": request.user,
                "batch": request.batch,
                "is_sample": request.is_sample,
                **jobs.first_due(),
            },
        )
        if is_new:
            jobs.enqueue(job.pk, job.done_state)
    return Accepted(job=job, is_new=is_new)


def _record_refusal(refused: Refused, request: Request) -> Refused:
    """Keep the reason where people look for it; the same thing refused again is one row."""
    Refusal.objects.update_or_create(
        origin=printable(refused.origin)[-1000:],
        name=printable(refused.name)[-500:],
        reason_code=refused.code,
        defaults={
            "reason": refused.reason,
            "trigger": request.trigger,
            "requested_by": request.user,
            "batch": request.batch,
            "refused_at": timezone.now(),
        },
    )
    return refused
