"""A small labelled set on disk: filings of invented companies, with labels that are partly right about them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LICENCE = """FORM 8-K

Date of Report (Date of earliest event reported): March 4, 2019

Tarvenholt Biosciences, Inc.
(Exact name of registrant as specified in its charter)

Delaware
(State or other jurisdiction of incorporation)

Item 1.01 Entry into a Material Definitive Agreement.

On March 4, 2019, Tarvenholt Biosciences, Inc. entered into an Exclusive License Agreement with Osmeriden Pharma Ltd.
Under the agreement Tarvenholt Biosciences, Inc. granted Osmeriden Pharma Ltd. an exclusive license to develop and
commercialize TVH-210, a drug candidate for the treatment of asthma. Osmeriden Pharma Ltd. will make an upfront payment
of $25 million to Tarvenholt Biosciences, Inc.
"""
QUIET = """FORM 8-K

Date of Report (Date of earliest event reported): May 2, 2019

Tarvenholt Biosciences, Inc.
(Exact name of registrant as specified in its charter)

Item 5.07 Submission of Matters to a Vote of Security Holders.

The annual meeting of stockholders was held on May 2, 2019. All directors were elected.
"""
LABEL: dict[str, Any] = {
    "document": "licence.txt",
    "form": "8-K",
    "event_date": "2019-03-04",
    "items": ["1.01"],
    "registrant": {"name": "Tarvenholt Biosciences, Inc.", "state": "DE", "securities": []},
    "subsidiaries": [],
    "deals": [
        {
            "name": "Exclusive License Agreement",
            "components": ["license"],
            "event": "signed",
            "announced": "2019-03-04",
            "signed": "2019-03-04",
            "parties": [
                {"name": "Tarvenholt Biosciences, Inc.", "role": "licensor", "parent": None},
                {"name": "Osmeriden Pharma Ltd.", "role": "licensee", "parent": None},
            ],
            "assets": ["TVH-210"],
            "exclusivity": "exclusive",
            # Not what the document says, so that the run has a value that differs.
            "terms": [
                {
                    "kind": "upfront",
                    "amount": 26_000_000,
                    "currency": "USD",
                    "qualifier": "exact",
                    "disclosure": "exact",
                    "quote": "an upfront payment of $25 million",
                }
            ],
            "milestones": [],
            "royalties": [],
        }
    ],
}


def write_set(folder: Path, *, label: dict[str, Any] = LABEL) -> Path:
    """A set of one labelled filing and one that is known to tell of no deal; returns its folder."""
    for name in ("labels", "texts", "negatives"):
        (folder / name).mkdir(parents=True)
    (folder / "labels" / "licence.json").write_text(json.dumps(label))
    (folder / "texts" / "licence.txt").write_text(LICENCE)
    (folder / "texts" / "unlabelled.txt").write_text(LICENCE)
    (folder / "negatives" / "quiet.txt").write_text(QUIET)
    return folder
