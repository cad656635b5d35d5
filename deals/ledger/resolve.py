"""Names to companies: the same companies for the same filings, in whatever order they came.

A name used in a filing belongs to
1. the CIK that the filing itself gives it (its registrants and their former names);
2. the registrant of that filing, if any filing's header ties the name to that registrant's CIK;
3. the one CIK that headers tie the name to; when they tie it to several, to none of them;
4. else the company known by that name alone.
The only thing a name's company depends on beyond its own filing is the set of CIKs tied to its key, so a new filing
changes the resolution of old ones exactly where it changes that set.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from deals.ledger.names import is_institute, name_key
from deals.ledger.sync import update
from deals.models import Company, NameUse


@dataclass(slots=True)
class Resolution:
    """What changed: readings whose names changed hands, companies touched, and which company became which."""

    extractions: set[int] = field(default_factory=set)
    companies: set[int] = field(default_factory=set)
    moved: dict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    retied: set[str] = field(default_factory=set)  # name keys that headers now tie to other CIKs


def resolve(*, new: Sequence[int], retired: Sequence[int]) -> Resolution:
    """Resolve the names of the readings `new` and whatever their coming, and the going of `retired`, changes."""
    resolution = Resolution()
    leaving = list(NameUse.objects.filter(extraction__in=retired))
    arriving = list(NameUse.objects.filter(extraction__in=new))
    resolution.companies.update(use.company_id for use in leaving if use.company_id is not None)
    NameUse.objects.filter(extraction__in=retired).update(company=None)
    changed = _keys_with_other_ties(leaving, arriving)
    affected = {use.pk: use for use in arriving}
    resolution.retied = changed
    if changed:
        elsewhere = NameUse.objects.filter(name_key__in=changed, extraction__is_current=True)
        affected.update((use.pk, use) for use in elsewhere)
    _assign(list(affected.values()), resolution)
    return resolution


def resolve_all() -> Resolution:
    """Resolve every name of every current reading anew."""
    resolution = Resolution()
    NameUse.objects.filter(extraction__is_current=False).exclude(company=None).update(company=None)
    resolution.companies.update(Company.objects.values_list("pk", flat=True))
    _assign(list(NameUse.objects.filter(extraction__is_current=True)), resolution)
    resolution.extractions.update(
        NameUse.objects.filter(extraction__is_current=True).values_list("extraction_id", flat=True)
    )
    return resolution


def company_named(name: str) -> Company:
    """The company an analyst means by `name`: the one the headers tie it to, else the one known by it, made if new."""
    key = name_key(name)
    ciks = ciks_tied_to([key])[key]
    wanted = f"cik:{next(iter(ciks))}" if len(ciks) == 1 else f"name:{key}"
    company, _ = Company.objects.get_or_create(key=wanted, defaults={"name": name.strip()[:300], "kind": kind_of(name)})
    return company


def ciks_tied_to(keys: Iterable[str]) -> dict[str, set[str]]:
    """For each name key the CIKs that headers of current readings tie it to, now or formerly."""
    ties: dict[str, set[str]] = defaultdict(set)
    rows = NameUse.objects.filter(name_key__in=set(keys), in_header=True, extraction__is_current=True)
    for key, cik in rows.order_by().values_list("name_key", "cik").distinct():
        ties[key].add(cik)
    return ties


def kind_of(name: str) -> str:
    return Company.Kind.UNIVERSITY if is_institute(name) else Company.Kind.COMPANY


def _keys_with_other_ties(leaving: Iterable[NameUse], arriving: Sequence[NameUse]) -> set[str]:
    """Keys whose set of tied CIKs is not what it was before these readings came and went."""
    before = {(use.name_key, use.cik) for use in leaving if use.in_header}
    after = {(use.name_key, use.cik) for use in arriving if use.in_header}
    if before == after:
        return set()
    new = {use.extraction_id for use in arriving}
    others = NameUse.objects.filter(
        name_key__in={key for key, _ in before ^ after}, in_header=True, extraction__is_current=True
    ).exclude(extraction__in=new)
    kept = set(others.order_by().values_list("name_key", "cik").distinct())
    return {key for key, cik in before ^ after if (key, cik) not in kept}


def _assign(uses: list[NameUse], resolution: Resolution) -> None:
    """Give every use its company, making and renaming companies as needed."""
    ties = ciks_tied_to(use.name_key for use in uses)
    own = _own_ciks({use.extraction_id for use in uses})
    wanted = {use.pk: _company_key(use, ties=ties[use.name_key], own=own[use.extraction_id]) for use in uses}
    companies = _companies(uses, wanted, ties)
    written = []
    for use in uses:
        company = companies[wanted[use.pk]]
        resolution.companies.add(company.pk)
        if use.company_id == company.pk:
            continue
        if use.company_id is not None:
            resolution.companies.add(use.company_id)
            resolution.moved[use.company_id][company.pk] += 1
        resolution.extractions.add(use.extraction_id)
        use.company_id = company.pk
        written.append(use)
    update(NameUse, [(use, ["company_id"]) for use in written])


@dataclass(frozen=True, slots=True)
class _Own:
    """What a filing says of its own registrants."""

    by_key: Mapping[str, set[str]]  # CIKs given to a name in this filing
    ciks: frozenset[str]  # of all registrants


def _own_ciks(extractions: set[int]) -> dict[int, _Own]:
    by_key: dict[int, dict[str, set[str]]] = {pk: defaultdict(set) for pk in extractions}
    rows = NameUse.objects.filter(extraction__in=extractions).exclude(cik="")
    for extraction, key, cik in rows.values_list("extraction_id", "name_key", "cik"):
        by_key[extraction][key].add(cik)
    return {
        pk: _Own(by_key=keys, ciks=frozenset(cik for ciks in keys.values() for cik in ciks))
        for pk, keys in by_key.items()
    }


def _company_key(use: NameUse, *, ties: set[str], own: _Own) -> str:
    if use.cik:
        return f"cik:{use.cik}"
    for candidates in (own.by_key.get(use.name_key, set()), ties & own.ciks, ties):
        if len(candidates) == 1:
            return f"cik:{next(iter(candidates))}"
        if candidates:
            break
    return f"name:{use.name_key}"


def _companies(uses: list[NameUse], wanted: Mapping[int, str], ties: Mapping[str, set[str]]) -> dict[str, Company]:
    """The company rows by key; one known by name until now becomes the one known by CIK, and keeps its primary key."""
    needed = set(wanted.values())
    found = {company.key: company for company in Company.objects.filter(key__in=needed)}
    missing = needed - set(found)
    by_cik: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        if wanted[use.pk] in missing and use.in_header and ties[use.name_key] == {use.cik}:
            by_cik[wanted[use.pk]].add(f"name:{use.name_key}")
    named = Company.objects.filter(key__in={key for keys in by_cik.values() for key in keys} - needed)
    for company in named.order_by("pk"):
        key = next((cik for cik, keys in by_cik.items() if company.key in keys and cik in missing), None)
        if key is not None:
            company.key, company.cik = key, key.removeprefix("cik:")
            company.save(update_fields=["key", "cik"])
            found[key] = company
            missing.discard(key)
    names = {wanted[use.pk]: use.name for use in reversed(uses)}
    for company in Company.objects.bulk_create(
        Company(
            key=key,
            name=names[key],
            kind=kind_of(names[key]),
            cik=key.removeprefix("cik:") if key.startswith("cik:") else "",
        )
        for key in sorted(missing)
    ):
        found[company.key] = company
    return found
