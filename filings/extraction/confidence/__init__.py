"""How sure a value is, as a share: of the values that carry 0.9 or more, at least 95 % are right.

A rule states how sure its author is of what it reads. That is an opinion; `table.json` holds what came of such opinions
on documents whose facts are known, and `calibrated` turns the one into the other. Values below `FLOOR` are proposals:
they are kept with their words for people to judge, and not shown as facts (`proposals`).

The table is made by `manage.py calibrate`, which fits it with `fitting` and says with what it was made.
"""

from __future__ import annotations

from filings.extraction.confidence.calibrate import calibrated

FLOOR = 0.5
"""A value less sure than this is more likely wrong than right, and so is proposed rather than told."""

SURE = 0.9
"""From here on at least 95 % of the values are right, on the documents the table was made with."""

__all__ = ["FLOOR", "SURE", "calibrated"]
