"""The five kinds of fact that pages mark in colours, and which claim is of which kind."""

from __future__ import annotations

KINDS = {
    "party": "party",
    "money": "money",
    "date": "date",
    "grant": "grant and subject",
    "subsidiary": "subsidiary",
}
OF_FIELD = {
    "party": "party",
    "registrant.name": "party",
    "security": "party",
    "term": "money",
    "milestone": "money",
    "royalty": "money",
    "announced": "date",
    "signed": "date",
    "effective": "date",
    "event_on": "date",
    "filing.event_date": "date",
    "subsidiary": "subsidiary",
}
# A part of a value may be of another kind than the value: who pays a term is a party.
OF_PART = {"payer": "party", "payee": "party", "trigger": "grant", "parent": "subsidiary"}


def kind_of(field: str, part: str = "") -> str:
    """The kind of a claim's field, or of one part of its value; "grant" for what is granted and what it is about."""
    return OF_PART.get(part) or OF_FIELD.get(field, "grant")
