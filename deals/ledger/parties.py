"""The principals of an agreement out of all tellings: one row a company, the signatory rather than its parent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from deals.ledger.names import is_shouted, name_key
from deals.ledger.rows import Row, absorb, corrected, row_of
from deals.ledger.winners import View, fixed_at_signing
from filings.extraction.facts import ROLES

_VAGUE = frozenset(("other", "partner"))


@dataclass(slots=True)
class PartyRow:
    """A row of Party: companies by primary key."""

    row: Row
    company: int
    parent: int | None


def party_rows(
    machine: Sequence[View], analysts: Sequence[View], company_of: Callable[[View, str], int | None]
) -> list[PartyRow]:
    """Rows of Party, licensors first. `company_of(view, name)` is the company a claim means by a name."""
    rows: dict[int, Row] = {}
    parents: dict[int, tuple[str, int]] = {}
    for view in sorted(machine, key=fixed_at_signing):
        company = company_of(view, view.value["name"])
        if company is None:
            continue
        if company in rows:
            absorb(rows[company], view)
            _better_said(rows[company], view)
        else:
            rows[company] = row_of(view)
        parent = company_of(view, view.value["parent"]) if view.value["parent"] else None
        if parent is not None and parent != company:
            parents.setdefault(company, (view.value["parent"], parent))
    for company in _represented(rows, {child: parent for child, (_, parent) in parents.items()}):
        del rows[company]
    for company, row in rows.items():
        row.value = {**row.value, "parent": parents[company][0] if company in parents else None}
    return _placed(corrected(list(rows.values()), analysts), rows, parents, company_of)


def _placed(
    kept: Sequence[Row],
    rows: Mapping[int, Row],
    parents: Mapping[int, tuple[str, int]],
    company_of: Callable[[View, str], int | None],
) -> list[PartyRow]:
    companies = {id(row): company for company, row in rows.items()}
    placed: dict[int, PartyRow] = {}
    for row in sorted(kept, key=lambda row: not row.by_analyst):
        said = row.value
        company = companies.get(id(row))
        if company is None or (row.by_analyst and said["name"] != row.best.value["name"]):
            company = company_of(_analysts(row), said["name"])
        if company is None or company in placed:
            continue
        parent = parents[company][1] if company in parents else None
        if row.by_analyst:
            parent = company_of(_analysts(row), said["parent"]) if said.get("parent") else None
        placed[company] = PartyRow(row, company, None if parent == company else parent)
    return sorted(placed.values(), key=lambda p: (ROLES.index(p.row.value["role"]), fixed_at_signing(p.row.best)))


def _analysts(row: Row) -> View:
    """The claim as an analyst's: names in it are not those of a filing."""
    best = row.best
    return View(row.claim, best.field, best.item, row.value, best.grade, 1, None)


def _better_said(row: Row, view: View) -> None:
    """A definite role beats the "other" of a better source, which only said less; a calm name one in capitals."""
    said, more = row.value, view.value
    if said["role"] == "other" and more["role"] != "other":
        row.value, row.claim = {**said, "role": more["role"]}, view.claim
    elif (
        is_shouted(said["name"])
        and not is_shouted(more["name"])
        and name_key(said["name"]) == name_key(more["name"])
        and said["role"] == more["role"]
    ):
        row.value, row.claim = {**said, "name": more["name"]}, view.claim


def _represented(rows: Mapping[int, Row], parents: Mapping[int, int]) -> list[int]:
    """Parents that other tellings loosely name as the party where a subsidiary signed."""
    return sorted(
        parent
        for child, parent in parents.items()
        if parent in rows
        and child in rows
        and not rows[parent].tellings & rows[child].tellings
        and _same_role(rows[parent], rows[child])
    )


def _same_role(one: Row, other: Row) -> bool:
    roles = {one.value["role"], other.value["role"]}
    return len(roles) == 1 or bool(roles & _VAGUE)
