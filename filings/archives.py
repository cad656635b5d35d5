"""What is inside a `.gz`, `.zip`, `.tar`, `.tar.gz` or `.tgz`, read as a stream: nothing is unpacked to the disk.

Archives come from outside. Members are counted, their bytes are counted while they are decompressed (what an archive
says of itself is not believed), names that point elsewhere and anything but plain files are refused with a reason.
"""

from __future__ import annotations

import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol, TypeVar, cast

T = TypeVar("T")

MAX_MEMBERS = 200_000
_TAR_ENDINGS = (".tar.gz", ".tgz", ".tar")
_ENDINGS = (*_TAR_ENDINGS, ".gz", ".zip")
_DAMAGE = (
    zipfile.BadZipFile, tarfile.TarError, gzip.BadGzipFile, zlib.error, lzma.LZMAError, struct.error, EOFError,
    UnicodeDecodeError, NotImplementedError,
)  # fmt: skip


class Readable(Protocol):
    """Anything bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive; `stream` is good until the next member is looked at."""

    name: str
    origin: str  # "path of the archive!path inside it"
    stream: Readable


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that is not taken in, and why."""

    name: str
    origin: str
    code: str
    reason: str


class _TooMuchError(Exception):
    """The archive holds more than is allowed."""

    def __init__(self, limit: str) -> None:
        super().__init__(f"The archive holds more than {limit}; the rest of it was not read.")


def is_archive(name: str) -> bool:
    """Whether a file of this name is opened as an archive."""
    return name.lower().endswith(_ENDINGS)


def unpack(
    stream: BinaryIO, *, name: str, origin: str, max_bytes: int, take: Callable[[Member], T]
) -> Generator[T | Refused]:
    """What `take` makes of each file in an archive, in its own order, and a Refused for each that is not taken in.

    `stream` must be seekable. `take` reads the member's stream and lets pass what that raises: once more than
    `max_bytes` were unpacked, or the archive turns out to be damaged, a last Refused says so and the rest is left.
    """
    try:
        for found in _members(stream, name=name, origin=origin, max_bytes=max_bytes):
            yield found if isinstance(found, Refused) else take(found)
    except _TooMuchError as error:
        yield Refused(name=name, origin=origin, code="archive-too-large", reason=str(error))
    except _DAMAGE as error:
        reason = f"The archive is damaged, or is none ({error}); what came before was taken in."
        yield Refused(name=name, origin=origin, code="damaged-archive", reason=reason)


def _members(stream: BinaryIO, *, name: str, origin: str, max_bytes: int) -> Iterator[Member | Refused]:
    low = name.lower()
    if low.endswith(".zip"):
        yield from _zip(stream, origin=origin, max_bytes=max_bytes)
    elif low.endswith(_TAR_ENDINGS):
        plain = stream if low.endswith(".tar") else cast("BinaryIO", gzip.GzipFile(fileobj=stream))
        yield from _tar(_Limited(plain, max_bytes), origin=origin)
    else:
        inner = _Limited(cast("BinaryIO", gzip.GzipFile(fileobj=stream)), max_bytes)
        yield _member(name[: -len(".gz")] or name, inner, origin=origin)


class _Limited(io.RawIOBase):
    """A stream that raises once more than `limit` bytes were read from it."""

    def __init__(self, inner: BinaryIO, limit: int) -> None:
        self._inner, self._limit, self._left = inner, limit, limit

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        wanted = self._left + 1 if size < 0 else min(size, self._left + 1)
        data = self._inner.read(wanted)
        self._left -= len(data)
        if self._left < 0:
            raise _TooMuchError(f"{self._limit:,} bytes when unpacked")
        return data


def _member(path: str, stream: Readable, *, origin: str) -> Member | Refused:
    """The member, unless its name points outside the archive or it is an archive itself."""
    name, inside = PurePosixPath(path.replace("\\", "/")), f"{origin}!{path}"
    if name.is_absolute() or ".." in name.parts or "\0" in path or (name.parts and ":" in name.parts[0]):
        return Refused(path, inside, "unsafe-path", "Its name in the archive points to a place outside of it.")
    if is_archive(name.name):
        reason = "An archive within an archive is not opened: unpack the outer one first."
        return Refused(name.name, inside, "nested-archive", reason)
    return Member(name=name.name, origin=inside, stream=stream)


def _is_clutter(path: str) -> bool:
    """Files that packing programs add of themselves."""
    parts = PurePosixPath(path).parts
    return not parts or "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] in {".DS_Store", "Thumbs.db"}


def _zip(stream: BinaryIO, *, origin: str, max_bytes: int) -> Iterator[Member | Refused]:
    unpacked = 0
    with zipfile.ZipFile(stream) as archive:
        for count, info in enumerate(archive.infolist()):
            inside = f"{origin}!{info.filename}"
            if count >= MAX_MEMBERS:
                raise _TooMuchError(f"{MAX_MEMBERS:,} files")
            if info.is_dir() or _is_clutter(info.filename):
                continue
            if info.flag_bits & 1:
                yield Refused(info.filename, inside, "encrypted", "It is encrypted: unpack it with its password first.")
            elif stat.S_ISLNK(info.external_attr >> 16):
                yield Refused(info.filename, inside, "not-a-file", "It is a link, not a file.")
            else:
                with archive.open(info) as inner:
                    limited = _Limited(cast("BinaryIO", inner), max_bytes - unpacked)
                    yield _member(info.filename, limited, origin=origin)
                    unpacked += inner.tell()


def _tar(stream: _Limited, *, origin: str) -> Iterator[Member | Refused]:
    with tarfile.open(fileobj=cast("BinaryIO", stream), mode="r|", errors="surrogateescape") as archive:
        for count, info in enumerate(archive):
            if count >= MAX_MEMBERS:
                raise _TooMuchError(f"{MAX_MEMBERS:,} files")
            if info.isdir() or _is_clutter(info.name):
                continue
            inner = archive.extractfile(info) if info.isreg() else None
            if inner is None:
                kind = "a link" if info.issym() or info.islnk() else "a device or something else"
                yield Refused(info.name, f"{origin}!{info.name}", "not-a-file", f"It is {kind}, not a file.")
            else:
                yield _member(info.name, inner, origin=origin)
