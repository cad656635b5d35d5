"""Taking a filing in: read it, keep what it says as claims, and let companies and agreements follow.

    record_filing(filing)

Reading takes as long as it takes and holds nothing; then one short transaction under the ledger's lock writes the
claims and projects what they touch. Doing it again changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from deals.ledger.grades import grade_of
from deals.ledger.lock import ledger
from deals.ledger.profile import profile_of
from deals.ledger.project import Touched, project
from deals.ledger.quotes import quote_sha256
from deals.ledger.readings import Reading, Source, read_filing, read_source, verified_cover
from deals.ledger.rules_version import rules_version
from deals.ledger.statements import Statement
from deals.models import Claim, Evidence, Extraction, Mention, NameUse, SourceGrade
from filings.models import Filing
from filings.parsing import note_cover


def record_filing(filing: Filing) -> Extraction:
    """Record what `filing` says, read by the rules as they are now; return the reading that is projected.

    A filing already read by these rules in this text is not read again. Raises whatever the extractor or the database
    raises; nothing is kept then.
    """
    source = read_source(filing)
    known = _known(filing, source)
    if known is not None and known.is_current:
        return known
    reading = None if known is not None else read_filing(filing, source)
    return keep(filing, source=source, reading=reading)


def keep(filing: Filing, *, source: Source, reading: Reading | None, version: str = "") -> Extraction:
    """Write a reading (None: one already kept under this version) and project all it touches, in one transaction."""
    version = version or rules_version()
    with ledger():
        # The filing may have come to stand on other bytes since it was read; then this reading is kept, not shown.
        raw_id = Filing.objects.values_list("raw_id", flat=True).get(pk=filing.pk)
        extraction = _known(filing, source, version)
        if extraction is None:
            if reading is None:
                raise ValueError("no reading of this filing is kept under this version")
            extraction = _write(filing, reading, version)
        if extraction.is_current or raw_id != filing.raw_id:
            return extraction
        retired = list(Extraction.objects.filter(filing=filing, is_current=True).values_list("pk", flat=True))
        if retired:
            Extraction.objects.filter(pk__in=retired).update(is_current=False)
        extraction.is_current = True
        extraction.save(update_fields=["is_current"])
        if reading is not None:
            note_cover(filing, verified_cover(reading))
        project(Touched(new=[extraction.pk], retired=retired))
    return extraction


def _known(filing: Filing, source: Source, version: str = "") -> Extraction | None:
    return Extraction.objects.filter(
        filing=filing,
        raw_id=filing.raw_id,
        rules_version=version or rules_version(),
        text_version=source.text_version,
    ).first()


def _write(filing: Filing, reading: Reading, version: str) -> Extraction:
    extraction = Extraction.objects.create(
        filing=filing,
        raw_id=filing.raw_id,
        rules_version=version,
        text_version=reading.source.text_version,
        is_current=False,
        given_up=list(reading.facts.given_up),
    )
    grader = _Grader(filing, reading)
    mentions = _write_mentions(extraction, reading, grader)
    claims = Claim.objects.bulk_create(
        Claim(
            extraction=extraction,
            mention=None if statement.deal is None else mentions[statement.deal],
            field=statement.field,
            item=statement.item,
            value=statement.value,
            rank=Claim.Rank.DEPRECATED if statement.problem else Claim.Rank.NORMAL,
            grade=grader.of(statement),
            rule=statement.rule[:80],
            confidence=statement.confidence,
            reason=statement.problem,
            disclosed_on=reading.disclosed_on,
        )
        for statement in reading.statements
    )
    texts = {document.index: document.text for document in reading.source.filing.documents}
    Evidence.objects.bulk_create(
        evidence
        for claim, statement in zip(claims, reading.statements, strict=True)
        for evidence in _evidence(claim, statement, reading.source, texts)
    )
    NameUse.objects.bulk_create(
        NameUse(extraction=extraction, disclosed_on=reading.disclosed_on, **use) for use in reading.uses
    )
    return extraction


def _write_mentions(extraction: Extraction, reading: Reading, grader: _Grader) -> list[Mention]:
    said: dict[int, list[Statement]] = defaultdict(list)
    for statement in reading.statements:
        if statement.deal is not None and not statement.problem:
            said[statement.deal].append(statement)
    return Mention.objects.bulk_create(
        Mention(
            extraction=extraction,
            ordinal=place,
            grade=max((grader.of(statement) for statement in said[place]), default=SourceGrade.RETELLING),
            confidence=deal.confidence,
            is_background=deal.event.value == "mentioned",
            profile=profile_of([(each.field, each.value) for each in said[place]]),
        )
        for place, deal in enumerate(reading.facts.deals)
    )


def _evidence(claim: Claim, statement: Statement, source: Source, texts: Mapping[int, str]) -> Iterable[Evidence]:
    seen = set()
    for support in statement.supports:
        span = support.span
        key = (support.use, support.part, span)
        if key in seen:
            continue
        seen.add(key)
        yield Evidence(
            claim=claim,
            document=source.documents[span.document],
            text_version=source.text_version,
            use=support.use,
            part=support.part[:20],
            start=span.start,
            end=span.end,
            quote_sha256=quote_sha256(texts[span.document][span.start : span.end]),
        )


class _Grader:
    """Grades statements by the document of their first words; each document is looked through once."""

    def __init__(self, filing: Filing, reading: Reading) -> None:
        self.background = {n for n, deal in enumerate(reading.facts.deals) if deal.event.value == "mentioned"}
        form = reading.facts.form.value if reading.facts.form else filing.form
        self.grades = {
            document.index: grade_of(kind=document.kind, form=form, text=document.text, is_background=False)
            for document in reading.source.filing.documents
        }

    def of(self, statement: Statement) -> int:
        if statement.deal in self.background:
            return SourceGrade.RETELLING
        if not statement.supports:
            return max(self.grades.values(), default=SourceGrade.RETELLING)
        return self.grades[statement.supports[0].span.document]
