"""Sets of documents whose facts are known: texts in folders, and labels in the shape of the gold set's SCHEMA.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABELS = "labels"
NEGATIVES = "negatives"
"""Name of a folder whose documents tell of no deal, unless a label says otherwise."""


class BadSetError(ValueError):
    """A folder holds no set that could be scored; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document's file and its facts; `facts` is None for one that is known to tell of no deal."""

    path: Path
    facts: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Documents under a name, with a digest of all texts and labels: two runs compare only if it is the same."""

    name: str
    digest: str
    documents: tuple[Labelled, ...]


def read_folder(folder: Path, *, name: str = "") -> LabelledSet:
    """A folder with `labels/` and any folders of texts beside it. Raises BadSetError."""
    if not (folder / LABELS).is_dir():
        raise BadSetError(f"{folder} has no folder “{LABELS}”.")
    texts = [each for each in sorted(folder.iterdir()) if each.is_dir() and each.name != LABELS]
    return read_set(folder / LABELS, texts, name=name or folder.name)


def read_set(labels: Path, texts: Sequence[Path], *, name: str) -> LabelledSet:
    """The documents below `texts` that have a label of the same stem, or stand in a folder of negatives."""
    for folder in (labels, *texts):
        if not folder.is_dir():
            raise BadSetError(f"{folder} is no folder.")
    digest = hashlib.sha256()
    documents = []
    for path in sorted((path for folder in texts for path in folder.iterdir() if path.is_file()), key=_in_order):
        label = labels / f"{path.stem}.json"
        if not label.exists() and path.parent.name != NEGATIVES:
            continue
        told = label.read_bytes() if label.exists() else b""
        for part in (path.name.encode(), path.read_bytes(), told):
            digest.update(hashlib.sha256(part).digest())
        documents.append(Labelled(path, _facts(label, told) if told else None))
    if not documents:
        raise BadSetError(f"No document below {', '.join(map(str, texts)) or labels} has a label in {labels}.")
    return LabelledSet(name=name, digest=digest.hexdigest()[:16], documents=tuple(documents))


def _in_order(path: Path) -> tuple[str, str]:
    return path.name, path.parent.name


def _facts(label: Path, told: bytes) -> dict[str, Any] | None:
    try:
        facts = json.loads(told)
    except ValueError as error:
        raise BadSetError(f"{label} is no JSON: {error}.") from error
    if not isinstance(facts, dict):
        raise BadSetError(f"{label} holds no facts of a document.")
    return None if facts.get("negative") else facts
