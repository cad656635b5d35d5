"""From raw bytes to a filing's rows: who filed what and when, its documents, and their reading text.

`filings.reading` does the reading, outside of any transaction; what it found is written in one short one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from filings import jobs, reading, store
from filings.edgar import header as headers
from filings.extraction.facts import FilingFacts, Registrant
from filings.models import Document, DocumentText, Filer, Filing, IngestJob, RawFile

EDGAR_CLOCK = ZoneInfo("America/New_York")
_ROLES = {
    "FILER": Filer.Role.FILER,
    "SUBJECT COMPANY": Filer.Role.SUBJECT,
    "FILED BY": Filer.Role.FILED_BY,
    "REPORTING OWNER": Filer.Role.REPORTING_OWNER,
}


def parse(job: IngestJob) -> Filing | None:
    """Read the job's raw file and write its filing. What can be shown of a damaged file is kept as well.

    Returns the filing; None if another delivery of the same job was faster and made none. Raises
    jobs.InvalidContentError if the file is no filing or a damaged one, and store.StoreError if its bytes are gone.
    """
    raw = job.raw
    if raw.size > settings.MAX_FILING_BYTES:
        reason = (
            f"The file has {raw.size:,} bytes, more than the limit of {settings.MAX_FILING_BYTES:,} (MAX_FILING_MB)."
        )
        raise jobs.InvalidContentError("too_large", reason)
    read = reading.read(store.read(raw.sha256), name=raw.name, max_bytes=settings.MAX_FILING_BYTES)
    filing = _write(job, read) if read.documents else None
    if read.problem is not None:
        raise jobs.InvalidContentError(read.problem.code, read.problem.sentence)
    return filing


def _write(job: IngestJob, read: reading.ReadFiling) -> Filing | None:
    with transaction.atomic():
        # A second delivery that was slow must not undo what later steps have written into the filing.
        if not jobs.is_still_at(job):
            return job.filing
        filing = _filing(job, read)
        _write_documents(filing, job.raw, read.documents)
        IngestJob.objects.filter(pk=job.pk).update(filing=filing)
    job.filing = filing
    return filing


def _filing(job: IngestJob, read: reading.ReadFiling) -> Filing:
    """The filing's row, telling what this raw file says, unless another raw file of the same filing is the better."""
    header = headers.typed(_storable(read.header.fields)) if read.header else None
    values = _values(job.raw, read, header)
    filing, is_new = Filing.objects.select_for_update().get_or_create(
        key=values["accession"] or f"sha256-{job.raw.sha256[:16]}", defaults={**values, "is_sample": job.is_sample}
    )
    if is_new or _is_better(job.raw, read, than=filing):
        for name, value in values.items():
            setattr(filing, name, value)
        filing.save(update_fields=list(values))
        if header and header.registrants:
            _write_filers(filing, [_from_header(one) for one in header.registrants])
    if filing.is_sample and not job.is_sample:
        filing.is_sample = False
        filing.save(update_fields=["is_sample"])
    return filing


def _is_better(raw: RawFile, read: reading.ReadFiling, *, than: Filing) -> bool:
    """Whether this raw file is the one to read of a filing that came as several (`.txt` and `.nc`).

    Decided by the files alone, never by the order they came in: whole before damaged, then more documents, then the
    larger, then the smaller hash. The file that is already read may be read again.
    """
    chosen = than.raw

    def rank(is_whole: bool, documents: int, file: RawFile) -> tuple[bool, int, int, int]:
        return is_whole, documents, file.size, -int(file.sha256, 16)

    count = Document.objects.filter(raw=chosen).count()
    return raw == chosen or rank(read.problem is None, len(read.documents), raw) > rank(
        not than.problem_code, count, chosen
    )


def _values(raw: RawFile, read: reading.ReadFiling, header: headers.SubmissionHeader | None) -> dict[str, Any]:
    """What the file says; what only its cover page says is written by `note_cover`."""
    accepted = header.accepted.replace(tzinfo=EDGAR_CLOCK).astimezone(UTC) if header and header.accepted else None
    return {
        "raw": raw,
        "accession": str(header.accession) if header and header.accession else "",
        "name": raw.name,
        "form": ((header.form if header else "") or read.documents[0].source.kind)[:20],
        "filed_on": header.filed if header else None,
        "accepted_at": accepted,
        "period": header.period if header else None,
        "header": header.fields if header else {},
        "problem_code": read.problem.code if read.problem else "",
        "problem": read.problem.sentence if read.problem else "",
    }


def _storable(value: Any) -> Any:
    """Header data as JSON that PostgreSQL takes: it stores no NUL."""
    if isinstance(value, Mapping):
        return {_storable(key): _storable(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_storable(inner) for inner in value]
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _write_documents(filing: Filing, raw: RawFile, documents: Sequence[reading.ReadDocument]) -> None:
    rows = [
        Document(
            filing=filing,
            raw=raw,
            index=one.source.index,
            kind=_storable(one.source.kind)[:60],
            filename=_storable(one.source.filename)[:300],
            description=_storable(one.source.description)[:500],
            start=one.part.body[0],
            end=one.part.body[1],
            is_html=one.source.is_html,
            characters=len(one.source.text),
            notes=_storable(one.reading.notes),
        )
        for one in documents
    ]
    told = ["filing", "kind", "filename", "description", "start", "end", "is_html", "characters", "notes"]
    Document.objects.bulk_create(rows, update_conflicts=True, unique_fields=["raw", "index"], update_fields=told)
    ids = dict(Document.objects.filter(raw=raw).values_list("index", "id"))
    texts = [
        DocumentText(
            document_id=ids[one.source.index],
            version=one.reading.version,
            text=_storable(one.source.text),
            offsets=one.reading.offsets.to_bytes(),
        )
        for one in documents
    ]
    DocumentText.objects.bulk_create(texts, ignore_conflicts=True)


# --- who filed -----------------------------------------------------------------------------------------------------


def note_cover(filing: Filing, facts: FilingFacts) -> None:
    """Fill in what the cover page says where the header is silent: form, event date, items, and the registrant.

    Called by the step that extracts, inside its transaction; may be called again, with the facts of better rules.
    """
    header = headers.typed(filing.header) if filing.header else None
    values: dict[str, Any] = {
        "event_date": facts.event_date.value if facts.event_date else "",
        "items": [item.value for item in facts.items],
    }
    if facts.form and not (header and header.form):
        values["form"] = facts.form.value[:20]
    changed = [name for name, value in values.items() if getattr(filing, name) != value]
    for name in changed:
        setattr(filing, name, values[name])
    if changed:
        filing.save(update_fields=changed)
    if not (header and header.registrants):
        _write_filers(filing, [_from_cover(facts.registrant)] if facts.registrant else [])


def _write_filers(filing: Filing, filers: Sequence[Filer]) -> None:
    for ordinal, filer in enumerate(filers):
        filer.filing, filer.ordinal = filing, ordinal
    told = [field.attname for field in Filer._meta.concrete_fields if not field.primary_key]
    if list(filing.filers.values(*told)) != [{name: getattr(filer, name) for name in told} for filer in filers]:
        filing.filers.all().delete()
        Filer.objects.bulk_create(filers)


def _from_header(registrant: headers.Registrant) -> Filer:
    return Filer(
        role=_ROLES.get(registrant.role, Filer.Role.OTHER),
        name=registrant.name[:300],
        cik=str(registrant.cik or ""),
        ein=_with_dash(registrant.ein),
        sic=registrant.sic[:4],
        state=registrant.state[:60],
        fiscal_year_end=registrant.fiscal_year_end[:4],
        file_number=registrant.file_number[:20],
        film_number=(registrant.film_numbers[0] if registrant.film_numbers else "")[:20],
        addresses=_addresses(registrant),
        former_names=[
            {"name": former.name, "until": former.changed.isoformat() if former.changed else None}
            for former in registrant.former_names
        ],
    )


def _addresses(registrant: headers.Registrant) -> dict[str, dict[str, str]]:
    found = {"business": registrant.business_address, "mail": registrant.mail_address}
    parts = ("street", "city", "state", "zip", "phone")
    return {use: {part: getattr(one, part) for part in parts} for use, one in found.items() if one}


def _from_cover(registrant: Registrant) -> Filer:
    def said(name: str) -> str:
        stated = getattr(registrant, name)
        return stated.value if stated else ""

    return Filer(
        role=Filer.Role.FILER,
        name=registrant.name.value[:300],
        cik=said("cik")[:10],
        ein=_with_dash(said("ein"))[:10],
        state=said("state")[:60],
        file_number=said("file_number")[:20],
    )


def _with_dash(ein: str) -> str:
    """An EIN as it is printed, 93-0979187; EDGAR's headers leave the dash out."""
    return f"{ein[:2]}-{ein[2:]}" if len(ein) == 9 and ein.isdigit() else ein[:10]
