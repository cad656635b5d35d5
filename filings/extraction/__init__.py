"""Reading filings: text in, facts with spans out. No Django, no database, no network, no clock.

facts = extract(source)
print(to_json(facts, source))
"""

from __future__ import annotations

from filings.extraction.facts import FilingFacts
from filings.extraction.source import SourceFiling


def extract(source: SourceFiling) -> FilingFacts:
    """Read one filing: who filed, its subsidiaries, and its deals with their terms (see `pipeline`)."""
    # Imported on use: whoever needs only the facts or one reader does not load every rule.
    from filings.extraction import pipeline

    return pipeline.extract(source)
