"""One filing read: its stored texts, its facts, and the verified statements that the ledger will keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from deals.ledger.items import reference
from deals.ledger.names import name_key
from deals.ledger.statements import Statement, statements_of
from deals.ledger.uses import Use, uses_of
from deals.ledger.verify import verified, words_of
from filings.edgar import header as headers
from filings.extraction import extract
from filings.extraction.facts import FilingFacts
from filings.extraction.source import SourceDocument, SourceFiling
from filings.models import Document, DocumentText, Filer, Filing

HEADER_RULE = "header.filer@1"
COMPANY_ROLES = (Filer.Role.FILER, Filer.Role.SUBJECT, Filer.Role.FILED_BY)
"""Roles of a header that are organisations; a reporting owner is mostly a person."""
FILER_FIELDS = ("name", "cik", "ein", "sic", "state", "fiscal_year_end", "file_number")


@dataclass(frozen=True, slots=True)
class Source:
    """What there is to read of a filing: the texts as stored and the rows they came from."""

    filing: SourceFiling
    documents: Mapping[int, Document]  # by index
    text_version: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A filing's facts, ready to be kept."""

    source: Source
    facts: FilingFacts
    statements: tuple[Statement, ...]
    uses: tuple[Use, ...]
    disclosed_on: date | None


def read_source(filing: Filing) -> Source:
    """The filing's documents with their texts in the newest version of the conversion."""
    documents = {document.index: document for document in filing.read_documents}
    newest: dict[int, DocumentText] = {}
    texts = DocumentText.objects.filter(document__in=documents.values()).order_by("version").defer("offsets")
    for text in texts:
        newest[text.document_id] = text
    sources = [
        SourceDocument(
            index=index,
            kind=document.kind,
            text=newest[document.pk].text if document.pk in newest else "",
            filename=document.filename,
            description=document.description,
            is_html=document.is_html,
        )
        for index, document in sorted(documents.items())
    ]
    return Source(
        filing=SourceFiling(name=filing.name, documents=tuple(sources), header=filing.header),
        documents=documents,
        text_version=max((text.version for text in newest.values()), default=0),
    )


def read_filing(filing: Filing, source: Source) -> Reading:
    """Extract and verify. Touches no row but the filing's registrants; takes as long as the extractor needs."""
    facts = extract(source.filing)
    return reading_of(filing, source, facts)


def reading_of(filing: Filing, source: Source, facts: FilingFacts) -> Reading:
    """The reading that these facts make: every statement checked against the text, the header's own added."""
    texts = {document.index: document.text for document in source.filing.documents}
    words = words_of(texts, filing.header)
    checked = [verified(statement, words) for statement in statements_of(facts)]
    known = {(statement.field, statement.item) for statement in checked if statement.deal is None}
    filers = header_filers(filing)
    header = [each for each in _header_statements(filers) if (each.field, each.item) not in known]
    statements = (*header, *checked)
    return Reading(source, facts, statements, tuple(uses_of(filers, statements)), disclosed_on(filing, facts))


def verified_cover(reading: Reading) -> FilingFacts:
    """The facts with only those of the cover page whose words were verified: what the filing's own row may show."""
    cover = ("filing.event_date", "filing.item", "registrant.name")
    wrong = {(each.field, each.value) for each in reading.statements if each.problem and each.field in cover}
    facts = reading.facts
    event_date, registrant = facts.event_date, facts.registrant
    return replace(
        facts,
        event_date=None if event_date and ("filing.event_date", event_date.value) in wrong else event_date,
        items=tuple(item for item in facts.items if ("filing.item", item.value) not in wrong),
        registrant=None if registrant and ("registrant.name", registrant.name.value) in wrong else registrant,
    )


def disclosed_on(filing: Filing, facts: FilingFacts) -> date | None:
    """The day the filing made its content public: its filing date, else the day of the event it reports."""
    if filing.filed_on:
        return filing.filed_on
    return day_of(facts.event_date.value if facts.event_date else "") or filing.period


def day_of(iso: str) -> date | None:
    """The first day of an ISO 8601 date, month or year; None for "" and for days that no calendar has."""
    parts = iso.split("-") if iso else []
    if not parts:
        return None
    try:
        numbers = [int(part) for part in parts]
        return date(numbers[0], numbers[1] if len(numbers) > 1 else 1, numbers[2] if len(numbers) > 2 else 1)
    except ValueError:
        return None


def header_filers(filing: Filing) -> list[Filer]:
    """The organisations among the filing's registrants, if it is the SGML header that names them, not the cover."""
    if not filing.header or not headers.typed(filing.header).registrants:
        return []
    return list(filing.filers.filter(role__in=COMPANY_ROLES).order_by("ordinal"))


def _header_statements(filers: Sequence[Filer]) -> list[Statement]:
    """What the SGML header says of its registrants. These words stand in the header, not in a document's text."""
    found: dict[tuple[str, str], Statement] = {}
    for filer in filers:
        who = reference(name=filer.name, cik=filer.cik)
        for field in FILER_FIELDS:
            if value := getattr(filer, field):
                found.setdefault((field, who), _from_header(f"registrant.{field}", who, value))
        for former in filer.former_names:
            name = former.get("name", "")
            if name and name_key(name) != name_key(filer.name):
                value = {"name": name, "until": former.get("until") or None, "cik": filer.cik}
                item = reference(name=name)
                found.setdefault(("former_name", item), _from_header("registrant.former_name", item, value))
    return list(found.values())


def _from_header(field: str, item: str, value: object) -> Statement:
    return Statement(field, item, value, HEADER_RULE, confidence=1.0, supports=(), checks=())
