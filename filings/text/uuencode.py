"""Pictures, spreadsheets and archives inside a submission: uuencoded, and not for reading."""

from __future__ import annotations

import re
from typing import Final

_BEGIN = re.compile(rb"\s*(?:<PDF>\s*)?begin [0-7]{3,4} ([^\r\n]{1,255})[\r\n]")
_LINE = re.compile(rb"[!-`][ -`]{1,61}(?:\r\n|\r|\n)")
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
)


def uuencoded_name(data: bytes) -> str | None:
    """The file name of a uuencoded document ("g178204g0614.jpg"), or None where the bytes are not uuencoded."""
    begin = _BEGIN.match(data[:512])
    if not begin or not _LINE.match(data, begin.end()):
        return None
    return begin[1].decode("latin-1").strip()


def binary_name(data: bytes) -> str | None:
    """What kind of binary file the bytes are ("a PDF"), or None where they look like text.

    A file without a known signature is binary if zeros are frequent at its start and it is no UTF-16, or if control
    characters make up a tenth of it.
    """
    head = data[:4096]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.lstrip().startswith(b"%PDF-"):
        return "a PDF"
    if not head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    controls = sum(head.count(byte) for byte in _CONTROLS)
    return "a binary file" if head.count(0) * 50 > len(head) or controls * 10 > len(head) else None


_CONTROLS: Final = tuple(byte for byte in range(32) if byte not in (9, 10, 11, 12, 13, 27))
