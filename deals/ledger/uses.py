"""Which names a reading uses, and what the filing itself says about whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from deals.ledger.names import MAX_KEY, name_key
from deals.ledger.statements import Statement
from filings.models import Filer

Use = dict[str, Any]

_FORM_WORDS = frozenset(("inc", "corp", "co", "ltd", "plc", "llc", "llp", "gmbh", "the", "and"))


def uses_of(filers: Sequence[Filer], statements: Sequence[Statement]) -> list[Use]:
    """Columns of the NameUse rows of one reading: every printed name once, the registrants' with their CIK.

    `filers` are the registrants that the SGML header names, `statements` the verified ones of the reading.
    """
    uses: dict[tuple[str, str], Use] = {}
    for filer in filers:
        _enter(uses, filer.name, cik=filer.cik, in_header=bool(filer.cik), is_registrant=True)
        for former in filer.former_names:
            if filer.cik and former.get("name"):
                _enter(uses, former["name"], cik=filer.cik, in_header=True, is_former=True)
    for name, cik in _registrant(statements):
        _enter(uses, name, cik=cik or _cik_of(name, filers), is_registrant=True)
    registrants = {use["name"] for use in uses.values()}
    for name in _names(statements):
        if name not in registrants:
            _enter(uses, name)
    return list(uses.values())


def _enter(uses: dict[tuple[str, str], Use], name: str, *, cik: str = "", **said: bool) -> None:
    printed = " ".join(name.split())[:MAX_KEY]
    if not printed:
        return
    use = uses.setdefault(
        (printed, cik),
        {
            "name": printed, "name_key": name_key(printed), "cik": cik,
            "in_header": False, "is_registrant": False, "is_former": False,
        },
    )  # fmt: skip
    for column, value in said.items():
        use[column] = use[column] or value
    # A name that the registrant bears now is not its former one, whatever else the header lists.
    use["is_former"] = use["is_former"] and not use["is_registrant"]


def _registrant(statements: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """The registrant as the cover page names it, with its CIK where the cover gives one."""
    said = {
        statement.field: statement
        for statement in statements
        if statement.field in ("registrant.name", "registrant.cik") and statement.supports and not statement.problem
    }
    if "registrant.name" in said:
        yield said["registrant.name"].value, said["registrant.cik"].value if "registrant.cik" in said else ""


def _cik_of(name: str, filers: Sequence[Filer]) -> str:
    """The CIK of the header's only registrant, if the cover's name for it has a word in common with the header's.

    Such a tie holds within this filing only: a misread cover must not rename a company everywhere.
    """
    with_cik = {filer.cik: filer.name for filer in filers if filer.cik}
    if len(with_cik) != 1:
        return ""
    ((cik, printed),) = with_cik.items()
    shared = set(name_key(name).split()) & set(name_key(printed).split()) - _FORM_WORDS
    return cik if any(len(word) > 2 for word in shared) else ""


def _names(statements: Sequence[Statement]) -> Iterator[str]:
    for statement in statements:
        if statement.problem:
            continue
        if statement.field == "party":
            yield statement.value["name"]
            if statement.value["parent"]:
                yield statement.value["parent"]
        elif statement.field == "subsidiary":
            yield statement.value["parent"]
            yield statement.value["child"]
