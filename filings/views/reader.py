"""The reader: a filing's documents as text, with what was extracted marked where it stands."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from filings import store
from filings.kinds import KINDS, kind_of
from filings.models import Document, DocumentText, Filing, IngestJob
from filings.views.marking import Mark, MarkedText, find_part, split_parts

AT = re.compile(r"(\d{1,9})-(\d{1,9})")


class BadPlaceError(ValueError):
    """The address names a place in a filing that cannot be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a filing the reader is asked to open: a document, and perhaps a span or a part of it."""

    document: int | None
    span: tuple[int, int] | None
    part: int | None


def read_place(request: HttpRequest) -> Place:
    """The place that `?doc=0&at=120-160` or `?doc=0&part=3` names. Raises BadPlaceError with a sentence for people."""
    document, at, part = (request.GET.get(name, "") for name in ("doc", "at", "part"))
    for name, number in (("document", document), ("part", part)):
        if number and not re.fullmatch(r"[0-9]{1,6}", number):
            raise BadPlaceError(f"“{number[:20]}” is no number of a {name}.")
    span = None
    if at:
        found = AT.fullmatch(at)
        if found is None or int(found[1]) >= int(found[2]):
            raise BadPlaceError("“at” must be two positions in the text, as in at=120-160.")
        span = int(found[1]), int(found[2])
    return Place(document=int(document) if document else None, span=span, part=int(part) if part else None)


@require_safe
def detail(request: HttpRequest, key: str) -> HttpResponse:
    """One filing: its documents as tabs, the text of the one chosen, and the facts read from the filing."""
    filing = get_object_or_404(Filing.objects.select_related("raw"), key=key)
    try:
        place = read_place(request)
    except BadPlaceError as problem:
        return render(request, "400.html", {"reason": str(problem)}, status=400)
    documents = list(filing.read_documents)
    document = choose_document(documents, place)
    extraction = filing.extractions.filter(is_current=True).first()
    evidence = read_evidence(extraction)
    texts = read_texts(document, extraction, [piece.document_id for piece in evidence])
    broken = {piece.claim_id for piece in evidence if not is_verified(piece, texts)}
    verified = [piece for piece in evidence if piece.claim_id not in broken]
    context: dict[str, Any] = {
        "filing": filing,
        "filers": filing.filers.all(),
        "documents": documents,
        "document": document,
        "job": IngestJob.objects.filter(raw=filing.raw_id).first(),
        "extraction": extraction,
        "facts": list_facts(verified),
        "kinds": KINDS,
        "notes": filing.notes.select_related("author"),
    }
    if document is not None and document.pk in texts:
        marks = [mark_of(piece) for piece in shown_pieces(verified) if piece.document_id == document.pk]
        context |= show_text(document, texts[document.pk].text, place=place, marks=marks)
    return render(request, "filings/reader.html", context)


def choose_document(documents: list[Document], place: Place) -> Document | None:
    """The document asked for, else the first; 404 when there is no such document."""
    if place.document is None:
        return documents[0] if documents else None
    for document in documents:
        if document.index == place.document:
            return document
    raise Http404("This filing has no such document.")


def read_evidence(extraction: Any) -> list[Any]:
    """All evidence of a reading, with claims and documents, in the order of the claims; not that of refused claims."""
    if extraction is None:
        return []
    about = "mention__agreement"
    claims = (
        extraction.claims.exclude(rank=0)
        .exclude(field="deal")
        .select_related(about)
        .prefetch_related("evidence__document", f"{about}__parties__parent", f"{about}__parties__company")
        .prefetch_related(f"{about}__components", f"{about}__subjects")
    )
    return [piece for claim in claims.order_by("id") for piece in claim.evidence.all()]


def read_texts(document: Document | None, extraction: Any, others: list[int]) -> dict[int, DocumentText]:
    """The text of the document shown and of those that evidence refers to, in the version that was read."""
    wanted = {*others, document.pk} if document is not None else set(others)
    texts = DocumentText.objects.filter(document__in=wanted).order_by("version")
    if extraction is not None and others:
        texts = texts.filter(version=extraction.text_version)
    return {text.document_id: text for text in texts}


def is_verified(piece: Any, texts: dict[int, DocumentText]) -> bool:
    """Whether the words still stand where they were found: their hash is the one recorded."""
    stored = texts.get(piece.document_id)
    if stored is None or stored.version != piece.text_version:
        return False
    words = stored.text[piece.start : piece.end]
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() == piece.quote_sha256


def shown_pieces(pieces: Iterable[Any]) -> list[Any]:
    """What is marked: the words of values; a supporting sentence only where a claim has nothing shorter."""
    with_value = {piece.claim_id for piece in pieces if piece.use == "value"}
    return [piece for piece in pieces if piece.use == "value" or piece.claim_id not in with_value]


def mark_of(piece: Any) -> Mark:
    """The mark of a piece of evidence."""
    label = " · ".join(filter(None, (name.replace("_", " ") for name in (piece.claim.field, piece.part))))
    return Mark(start=piece.start, end=piece.end, kind=kind_of(piece.claim.field, piece.part), label=label)


def list_facts(pieces: Iterable[Any]) -> list[tuple[str, list[Any], Any]]:
    """(heading, claims, agreement) for the filing and for each deal it tells of; `claim.place` leads to words."""
    groups: dict[int | None, tuple[str, list[Any], Any]] = {}
    places: dict[int, Any] = {}
    for piece in pieces:
        claim = piece.claim
        if claim.pk not in places:
            mention = claim.mention
            heading = f"Deal {mention.ordinal + 1}" if mention is not None else "Filing and registrant"
            agreement = mention.agreement if mention is not None else None
            groups.setdefault(claim.mention_id, (heading, [], agreement))[1].append(claim)
            places[claim.pk] = claim
            claim.place = piece
        elif places[claim.pk].place.use != "value" and piece.use == "value":
            places[claim.pk].place = piece
    return [groups[key] for key in sorted(groups, key=lambda key: key or 0)]


def show_text(document: Document, text: str, *, place: Place, marks: list[Mark]) -> dict[str, Any]:
    """What the page needs of a text: the part to show, marked, and its neighbours."""
    parts = split_parts(text)
    part = find_part(parts, place.span[0]) if place.span else parts[0]
    if place.part is not None:
        if not 1 <= place.part <= len(parts):
            raise Http404("This document has no such part.")
        part = parts[place.part - 1]
    marked = MarkedText(text, part=part, marks=marks, asked=place.span)
    return {
        "text": marked.as_paragraphs() if document.is_html else marked.as_preformatted(),
        "part": part,
        "parts": parts,
        "earlier": part.number - 1 or None,
        "later": part.number + 1 if part.number < len(parts) else None,
        "is_beyond": place.span is not None and place.span[1] > len(text),
    }


@require_safe
def raw(request: HttpRequest, key: str) -> HttpResponseBase:
    """The filing's bytes exactly as received, as a plain text attachment: never shown by the browser as a page."""
    filing = get_object_or_404(Filing.objects.select_related("raw"), key=key)
    try:
        stored = store.open(filing.raw.sha256)
    except store.MissingError as error:
        raise Http404("The bytes of this filing are missing from the store.") from error
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", filing.name).strip("._") or "filing"
    response = FileResponse(
        stored,
        as_attachment=True,
        filename=f"{name[:100]}.txt" if not name.endswith(".txt") else name[-100:],
        content_type="text/plain; charset=utf-8",
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
