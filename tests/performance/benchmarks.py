"""The benchmarks by name. Each returns its figures: megabytes (10^6 bytes) of input a second, ratios, memory in MB."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from filings.edgar.submission import split
from filings.extraction import extract, schema
from filings.extraction.source import SourceFiling
from filings.reading import read
from filings.text import convert
from tests.performance import material
from tests.performance.measuring import MEGA, best, duel, peak_mb

Figures = dict[str, Any]
Benchmark = Callable[[int], Figures]


def splitting(rounds: int) -> Figures:
    """Submissions into their documents, by place; no byte is copied."""
    samples = material.submissions()
    taken = best(lambda: [split(sample.data) for sample in samples], rounds=max(rounds, 5))
    return {"splitting": {"mb_s": _rate(_size(samples), taken), "mb": _mb(_size(samples))}}


def html(rounds: int) -> Figures:
    """HTML to reading text with its offset map, side by side with inscriptis (text only)."""
    from inscriptis import get_text  # only benchmarks need it, so only they import it

    kinds: dict[str, Figures] = {}
    ours = theirs = 0.0
    total = 0
    for kind in material.PAGE_KINDS:
        pages = material.pages(kind)
        if not pages:
            continue
        decoded = [page.data.decode("utf-8", errors="replace") for page in pages]
        pair = duel(
            lambda pages=pages: [convert(page.data, is_html=True) for page in pages],
            lambda decoded=decoded: [get_text(page) for page in decoded],
            rounds=rounds if kind == "large" else 4 * rounds,
        )
        size = _size(pages)
        kinds[kind] = {
            "mb_s": _rate(size, pair.ours),
            "inscriptis_mb_s": _rate(size, pair.theirs),
            "ratio_to_inscriptis": round(pair.ratio, 2),
            "mb": _mb(size),
            "pages": len(pages),
        }
        ours, theirs, total = ours + pair.ours, theirs + pair.theirs, total + size
    whole = {
        "mb_s": _rate(total, ours),
        "inscriptis_mb_s": _rate(total, theirs),
        "ratio_to_inscriptis": round(theirs / ours, 2) if ours else 0.0,
        "lowest_ratio": min((figures["ratio_to_inscriptis"] for figures in kinds.values()), default=0.0),
        "kinds": kinds,
    }
    return {"html_to_text": whole}


def facts(rounds: int) -> Figures:
    """Plain text to facts: reading texts already made, over the corpus as a whole and for each part of it."""
    parts = {"bulk": material.bulk(), "submissions": material.submissions(), "gold": material.gold()}
    figures: Figures = {}
    size, taken = 0, 0.0
    for name, samples in parts.items():
        sources = [read(sample.data, name=sample.name).source for sample in samples]
        characters = sum(len(document.text.encode()) for source in sources for document in source.documents)
        if not characters:
            continue
        part = best(lambda sources=sources: _extract(sources), rounds=rounds)
        figures[name] = {"mb_s": _rate(characters, part), "mb": _mb(characters)}
        size, taken = size + characters, taken + part
    return {"extract": {"mb_s": _rate(size, taken), "mb": _mb(size), "parts": figures}}


def pipeline(rounds: int) -> Figures:
    """Raw bytes to facts as JSON: split, convert, extract, write; megabytes of raw bytes."""
    samples = material.corpus()
    taken = best(lambda: [_whole(sample) for sample in samples], rounds=rounds)
    return {"pipeline": {"mb_s": _rate(_size(samples), taken), "mb": _mb(_size(samples))}}


def memory(rounds: int) -> Figures:
    """Peak memory of a fresh process that reads the largest file, and of one that reads the smallest."""
    del rounds  # a peak is the same each time
    folder = material.SHARED / "bulk"
    files = sorted((path for path in folder.glob("*") if path.is_file()), key=lambda path: path.stat().st_size)
    if not files:
        files = [Path(material.ROOT / "README.md")]
    return {"peak_mb": round(peak_mb(files[-1]), 1), "start_mb": round(peak_mb(files[0]), 1), "file": files[-1].name}


def extraction(rounds: int) -> Figures:
    """All of the above: the whole way from bytes to facts."""
    return {**splitting(rounds), **html(rounds), **facts(rounds), **pipeline(rounds), **memory(rounds)}


BENCHMARKS: dict[str, Benchmark] = {
    "splitting": splitting,
    "html": html,
    "facts": facts,
    "pipeline": pipeline,
    "memory": memory,
    "extraction": extraction,
}


def _extract(sources: list[SourceFiling]) -> None:
    for source in sources:
        extract(source)


def _whole(sample: material.Sample) -> schema.Json:
    filing = read(sample.data, name=sample.name)
    return schema.to_json(extract(filing.source), filing.source)


def _size(samples: list[material.Sample]) -> int:
    return sum(len(sample.data) for sample in samples)


def _mb(size: int) -> float:
    return round(size / MEGA, 2)


def _rate(size: int, taken: float) -> float:
    return round(size / MEGA / taken, 3) if taken else 0.0
