"""What came of the rules' opinions: by kind of value, how often each rule was right, and the steps from score to share.

Kinds are the names of fields ("term", "royalty", "party.role", "deal" …). A score is the rule's stated confidence,
moved by what the rule was seen to do, times the share of the deal it belongs to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from filings.extraction.confidence.isotonic import Steps

WEIGHT = 10
"""How many outcomes a rule's stated confidence counts for: with few outcomes the statement prevails."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a rule was seen to do: `right` of `count` values, and the mean confidence it had stated for them."""

    count: int
    right: int
    stated: float

    def shift(self) -> float:
        """By how much the rule's statements are moved: towards its own share of right values, as far as seen."""
        return (self.right + WEIGHT * self.stated) / (self.count + WEIGHT) - self.stated


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: its rules by id without version, and its steps."""

    rules: Mapping[str, Record]
    steps: Steps


def score(stated: float, record: Record | None, deal: float = 1.0) -> float:
    """What the steps are asked for. `deal` is the calibrated share of the deal that the value belongs to."""
    moved = stated + (record.shift() if record else 0.0)
    return round(min(max(moved, 0.0), 1.0) * deal, 4)


def rule_id(name: str) -> str:
    """ "upfront.payment@2" → "upfront.payment": a rule's outcomes hold for its next version until it is seen anew."""
    return name.partition("@")[0]


@cache
def shipped() -> Mapping[str, Kind]:
    """The table in this package; empty if it has not been made."""
    file = resources.files(__package__) / "table.json"
    return read(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}


def read(stored: Mapping[str, Any]) -> Mapping[str, Kind]:
    """A table as it was written by `write`."""
    return {
        kind: Kind(
            rules={rule: Record(*seen) for rule, seen in each["rules"].items()},
            steps=Steps(tuple(each["starts"]), tuple(each["shares"])),
        )
        for kind, each in stored["kinds"].items()
    }


def write(kinds: Mapping[str, Kind], made_with: Mapping[str, Any]) -> dict[str, Any]:
    """The table as JSON, with what it was made with."""
    return {
        "made_with": dict(made_with),
        "kinds": {
            kind: {
                "starts": list(each.steps.starts),
                "shares": list(each.steps.shares),
                "rules": {
                    rule: [seen.count, seen.right, round(seen.stated, 4)] for rule, seen in sorted(each.rules.items())
                },
            }
            for kind, each in sorted(kinds.items())
        },
    }
