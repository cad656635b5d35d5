"""Filings spoiled in all the ways that files get spoiled, and then some: each mutation takes bytes and gives bytes.

Everything follows from the `random.Random` it is given: the same seed makes the same document.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from filings.extraction.rules import all_rules

ROOT = Path(__file__).resolve().parents[2]
SHORTEST, LONGEST = 1_000, 4_000  # bytes of an excerpt
_FOLDERS = (
    ROOT / "filings" / "samples",
    ROOT / "tests" / "gold" / "development" / "texts",
    *(ROOT.parent / "shared" / "gold" / part for part in ("real", "written", "negatives")),
)
_TAGS = (
    b"<table>", b"</table>", b"<tr>", b"<td>", b"<td", b"</td>", b"<div style='display:none'>", b"</div>", b"<p",
    b"<pre>",
    b"<ix:header>", b"</ix:header>", b"<!--", b"-->", b"<script>", b"&", b"&#", b"&#x1F;", b"<ol><li>", b"<PAGE>",
    b"<TABLE>", b"<S>", b"<C>", b"<DOCUMENT>", b"</DOCUMENT>", b"<TEXT>", b"</TEXT>", b"<TYPE>EX-10.1\n",
    b'<a href="',
)  # fmt: skip
_SIGNS = (
    "(", ")", "[***]", "“", "”", "\"", "$", "%", ";", ".", ",", " and ", " the ", "\t", "\n", "\n\n", " ", "....", "-",
    "«0»", "\ue000", "¤", "‡", "\u200b", "\u00a0", "İ", "ſ", "\u2028", "\x00", "\x0c", "1", "9", ",000", " million",
    " Inc.", " GmbH", " of ", "Licensee", "milestone ", "royalty ", "(the “Company”)",
)  # fmt: skip
_ENCODINGS = ("utf-16", "utf-16-be", "utf-8-sig", "cp1252", "cp037", "utf-32", "shift-jis")
_HEADER = (
    b"<SEC-DOCUMENT>0000000001-20-000001.txt : 20200102\n<SEC-HEADER>\nACCESSION NUMBER: 0000000001-20-000001\n"
    b"CONFORMED SUBMISSION TYPE: 8-K\nFILED AS OF DATE: 20200102\nFILER:\n\tCOMPANY DATA:\n"
    b"\t\tCOMPANY CONFORMED NAME: HARROWGATE THERAPEUTICS INC\n\t\tCENTRAL INDEX KEY: 0001234567\n</SEC-HEADER>\n"
    b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n"
)

Mutation = Callable[[random.Random, bytes], bytes]


@lru_cache(maxsize=1)
def material() -> tuple[bytes, ...]:
    """Whole files to cut from: the samples and development texts, and the gold set where it is there."""
    return tuple(p.read_bytes() for folder in _FOLDERS if folder.is_dir() for p in sorted(folder.iterdir()))


def excerpt(rng: random.Random) -> bytes:
    """A stretch of a file: its opening as often as any other place."""
    whole = rng.choice(material())
    length = rng.randint(SHORTEST, LONGEST)
    start = 0 if rng.random() < 0.5 else rng.randrange(max(1, len(whole) - length))
    return whole[start : start + length]


def _place(rng: random.Random, data: bytes) -> int:
    return rng.randrange(len(data) + 1)


def _stretch(rng: random.Random, data: bytes, longest: int = 1500) -> tuple[int, int]:
    start = _place(rng, data)
    return start, min(len(data), start + rng.randint(1, longest))


def cut(rng: random.Random, data: bytes) -> bytes:
    """A stretch is missing."""
    start, end = _stretch(rng, data)
    return data[:start] + data[end:]


def doubled(rng: random.Random, data: bytes) -> bytes:
    """A stretch stands there several times."""
    start, end = _stretch(rng, data, 600)
    return data[:end] + data[start:end] * rng.randint(1, 6) + data[end:]


def spliced(rng: random.Random, data: bytes) -> bytes:
    """In the middle, another document begins."""
    return data[: _place(rng, data)] + excerpt(rng)


def shuffled(rng: random.Random, data: bytes) -> bytes:
    """Lines or sentences in another order."""
    mark = rng.choice((b"\n", b". ", b"\n\n", b">"))
    parts = data.split(mark)
    rng.shuffle(parts)
    return mark.join(parts)


def misread(rng: random.Random, data: bytes) -> bytes:
    """Written in another encoding, or converted twice."""
    text = data.decode("utf-8", errors="replace")
    if rng.random() < 0.3:
        return text.encode("utf-8", "replace").decode("cp1252", "replace").encode("utf-8", "replace")
    return text.encode(rng.choice(_ENCODINGS), errors="replace")


def flipped(rng: random.Random, data: bytes) -> bytes:
    """Single bytes are others."""
    spoiled = bytearray(data)
    for _ in range(rng.randint(1, 60)):
        if spoiled:
            spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    return bytes(spoiled)


def tagged(rng: random.Random, data: bytes) -> bytes:
    """Tags where none belong, open or closed."""
    for _ in range(rng.randint(1, 12)):
        at = _place(rng, data)
        data = data[:at] + rng.choice(_TAGS) + data[at:]
    return data


def untagged(rng: random.Random, data: bytes) -> bytes:
    """Some closing brackets and quotes are gone."""
    sign = rng.choice((b">", b"<", b'"', b")", b"(", b"/"))
    parts = data.split(sign)
    return b"".join(part if rng.random() < 0.3 else part + sign for part in parts)


def on_one_line(rng: random.Random, data: bytes) -> bytes:
    """No line ends, or nothing else between words."""
    return data.replace(b"\n", rng.choice((b"", b" ", b"\t", b"  ", b"\r", b"\n\n\n")))


def nested(rng: random.Random, data: bytes) -> bytes:
    """Deep brackets or tables around a stretch."""
    start, end = _stretch(rng, data)
    opening, closing = rng.choice(((b"(", b")"), (b"<table><tr><td>", b"</td></tr></table>"), (b"<div>", b"</div>"),
                                   (b"[", b"]"), ("“".encode(), "”".encode())))  # fmt: skip
    deep = rng.randint(2, 150)
    return data[:start] + opening * deep + data[start:end] + closing * rng.randint(0, deep) + data[end:]


def renumbered(rng: random.Random, data: bytes) -> bytes:
    """Figures are others, absurd ones among them."""
    spoiled = bytearray(data)
    for at, byte in enumerate(spoiled):
        if 48 <= byte <= 57 and rng.random() < 0.3:
            spoiled[at] = rng.randrange(48, 58)
    if rng.random() < 0.3:
        at = _place(rng, data)
        return bytes(spoiled[:at]) + b"9" * rng.randint(1, 400) + bytes(spoiled[at:])
    return bytes(spoiled)


def repeated(rng: random.Random, data: bytes) -> bytes:
    """One sign or word over and over."""
    at = _place(rng, data)
    return data[:at] + rng.choice(_SIGNS).encode() * rng.randint(2, 400) + data[at:]


@lru_cache(maxsize=1)
def _words_of_rules() -> tuple[str, ...]:
    """What the rules look for: their literals and examples."""
    return tuple(words for rule in all_rules() for words in (*rule.literals[:6], *rule.examples))


def provoked(rng: random.Random, data: bytes) -> bytes:
    """Words of one rule, or the beginning of its example, over and over, so that a pattern tries all its ways."""
    words = rng.choice(_words_of_rules())
    words = words[: rng.randint(1, len(words))] if rng.random() < 0.5 else words
    at = _place(rng, data)
    return data[:at] + (words + rng.choice(("", " ", ", ", "\n"))).encode() * rng.randint(2, 12) + data[at:]


def stuttered(rng: random.Random, data: bytes) -> bytes:
    """A few bytes of the document's own, over and over."""
    start, end = _stretch(rng, data, rng.choice((1, 3, 12, 40)))
    return data[:end] + data[start:end] * rng.randint(10, 900 // max(1, end - start) + 11) + data[end:]


def sprinkled(rng: random.Random, data: bytes) -> bytes:
    """Signs here and there."""
    for _ in range(rng.randint(1, 25)):
        at = _place(rng, data)
        data = data[:at] + rng.choice(_SIGNS).encode() + data[at:]
    return data


def shouted(rng: random.Random, data: bytes) -> bytes:
    """All in capitals, or all in small letters."""
    return data.upper() if rng.random() < 0.5 else data.lower()


def enveloped(rng: random.Random, data: bytes) -> bytes:
    """In a submission's envelope, not always a whole one."""
    closing = b"\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    whole = _HEADER + data + closing
    return whole[: len(whole) - rng.randrange(len(closing))] if rng.random() < 0.3 else whole


MUTATIONS: Sequence[Mutation] = (
    cut, doubled, spliced, shuffled, misread, flipped, tagged, untagged, on_one_line, nested, renumbered, repeated,
    sprinkled, shouted, enveloped, provoked, stuttered,
)  # fmt: skip


def mutant(seed: int) -> tuple[bytes, tuple[str, ...]]:
    """The document of a seed, and the names of what was done to it."""
    rng = random.Random(seed)
    data = excerpt(rng)
    chosen = rng.choices(MUTATIONS, k=rng.randint(1, 4))
    for mutation in chosen:
        data = mutation(rng, data)
    return data, tuple(mutation.__name__ for mutation in chosen)
