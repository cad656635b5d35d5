"""Back from values to words: quotes read again from the stored text, checked against what was recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from deals.ledger.lists import lists_of
from deals.ledger.names import compact
from deals.ledger.people import Who
from deals.ledger.quotes import quote_sha256
from deals.ledger.readings import HEADER_RULE
from deals.ledger.verify import words_of
from deals.ledger.views import Dossier, dossiers
from deals.ledger.winners import View
from deals.models import Agreement, Claim, Evidence
from filings.models import Document, DocumentText, Filing

CONTEXT = 300
"""Characters of text given on either side of a quote."""

SINGLE = (
    "name", "event", "announced", "signed", "effective", "phase", "modality", "exclusivity", "territory", "term_years",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a filing as they stand in the stored text now; `verified` if they are those that were recorded."""

    document: Document
    filing: Filing
    start: int
    end: int
    text: str
    before: str
    after: str
    use: str
    part: str
    verified: bool


def read_quotes(claims: Iterable[Claim]) -> dict[int, list[Quote]]:
    """The quotes of each claim, by its primary key, values before sentences; two queries for any number of claims."""
    found: dict[int, list[Quote]] = {claim.pk: [] for claim in claims}
    rows = list(
        Evidence.objects.filter(claim__in=found).select_related("document__filing").order_by("claim_id", "-use", "pk")
    )
    texts = _texts(rows)
    for row in rows:
        found[row.claim_id].append(_quote(row, texts.get((row.document_id, row.text_version), "")))
    return found


def header_states(claim: Claim) -> bool:
    """Whether the SGML header of the claim's filing, read again, states its value.

    Header values (CIK, EIN, SIC code …) stand in no document's text and so have no quotes. The claim's
    `extraction.filing` is read; select it along when asking for many.
    """
    if claim.rule != HEADER_RULE or claim.extraction is None:
        return False
    value = claim.value["name"] if isinstance(claim.value, dict) else claim.value
    values = words_of({}, claim.extraction.filing.header).header_values
    return compact(str(value)) in values or compact(str(value)).lstrip("0") in {each.lstrip("0") for each in values}


def supporting(agreement: Agreement) -> dict[tuple[str, str], list[Claim]]:
    """For each projected value, by field and item, all claims that state it; the one that won comes first.

    A row of which claims speak under several items (the same milestone in two filings' words) is found under each.
    """
    dossier = dossiers([agreement.pk])[agreement.pk]
    found: dict[tuple[str, str], list[int]] = {}
    for field, row in lists_of(dossier, Who([dossier]).company).by_field():
        claims = [row.claim, *(view.claim for view in _said(dossier, field) if view.item in row.items)]
        for item in row.items:
            found[field, item] = claims
    for field in SINGLE:
        won = agreement.provenance.get(field)
        value = next((view.value for view in _said(dossier, field) if view.claim == won), None)
        if won is not None:
            found[field, ""] = [won, *(view.claim for view in _said(dossier, field) if view.value == value)]
    wanted = {pk for ids in found.values() for pk in ids}
    rows = Claim.objects.select_related("author", "extraction__filing").in_bulk(wanted)
    return {key: [rows[pk] for pk in dict.fromkeys(ids)] for key, ids in found.items()}


def _said(dossier: Dossier, field: str) -> Sequence[View]:
    return [*dossier.analysts[field], *dossier.machine[field]]


def _texts(rows: Iterable[Evidence]) -> dict[tuple[int, int], str]:
    versions: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        versions[row.text_version].add(row.document_id)
    return {
        (text.document_id, version): text.text
        for version, documents in versions.items()
        for text in DocumentText.objects.filter(version=version, document__in=documents).defer("offsets")
    }


def _quote(row: Evidence, text: str) -> Quote:
    words = text[row.start : row.end]
    return Quote(
        document=row.document,
        filing=row.document.filing,
        start=row.start,
        end=row.end,
        text=words,
        before=text[max(0, row.start - CONTEXT) : row.start],
        after=text[row.end : row.end + CONTEXT],
        use=row.use,
        part=row.part,
        verified=bool(words) and quote_sha256(words) == row.quote_sha256,
    )
