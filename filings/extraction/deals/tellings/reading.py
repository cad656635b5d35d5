"""One sentence that relates two outside sides by a deal: frames with their sides filled in and non-deals dropped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from filings.extraction.anchors import sought
from filings.extraction.deals.agreements import components_of, is_deal, is_side_agreement
from filings.extraction.deals.frames.clauses import ENTITY, FIRST, SIGNS, Clause, read_clause
from filings.extraction.deals.frames.finding import Frame, find_frames
from filings.extraction.deals.frames.pairs import AGREEMENT_OF, two_sides
from filings.extraction.deals.titles import Title, deal_titles
from filings.extraction.entities import Entity
from filings.extraction.layout import Layout, Zone
from filings.extraction.scope import FilingReading

CUE = sought(
    r"licen[cs]|grant|collaborat|greement|AGREEMENT|acqui|purchas|bought|sold|sell|assign|appoint|option|opted"
    r"|royalt|rights|joint venture|distribut|partner|allianc"
    r"|\bsales?\s(?:of|to|by)\b|disposal|divest|transfer|confer|ceded?\b|\bget|\bgot\b|\bw[io]n|secur|gain"
    r"|named|designat|select|engag|teamed|taken|picked|deed|term sheet"
    r"|co-?develop|co-?promot|letter of intent|pay|paid|owe|settle|developing|\bjoin|jointly|pact|contract|\bdeal\b"
    r"|\bCRADA",
    re.IGNORECASE,
)
SILENT_ZONES = frozenset(
    {Zone.COVER, Zone.FORWARD_LOOKING, Zone.RISK_FACTORS, Zone.SIGNATURES, Zone.CONTACTS, Zone.EXHIBIT_INDEX}
)
"""Zones whose sentences tell no deal."""

_SHARES = re.compile(
    r"\b(?:shares?|common\sstock|notes?|warrants?|securities|outstanding|stake|equity)\b", re.IGNORECASE
)
_COMPANY = re.compile(
    r"\b(?:all\s(?:of\s)?the\s(?:issued\sand\s)?outstanding|merger|tender\soffer|acquired\s(?:the\s)?company)\b",
    re.IGNORECASE,
)
_GOODS = re.compile(
    r"\b(?:inventory|premises|laboratory\sspace|square\sfeet|building|real\sestate|equipment|facility|facilities"
    r"|plant|campus|factory|manufacturing\soperations|requirements|quantities|suppl(?:y|ies)\sof)\b",
    re.IGNORECASE,
)
_BUSINESS = re.compile(r"\bbusiness(?:es)?\b", re.IGNORECASE)
_OF_THE_FIELD = re.compile(
    r"pharma|drug|medic|therap|vaccin|diagnos|device|biolog|generic|clinical|health|consumer|animal|prescription|oncolog"
    r"|dermatolog|ophthalm|antibod|\brights?\b|\bproducts?\b|licen[cs]|royalt",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:consents?|waivers?|approvals?|notices?|letters?|invoices?|proceeds|revenues?)\b", re.IGNORECASE
)
_LOOSE = frozenset(("deal.license.from", "deal.license.grant-dative"))
_ORDERED = re.compile(
    r"\bpurchase\sorders?\b|\bper\s(?:unit|kit|vial|system|gram|kilogram|litre|liter)\b|\b(?:drug|bulk)\ssubstance\sfrom\b"
    r"|\btransfer\sprice|\bat\s(?:a\sprice\s(?:equal\sto\s|of\s)?)?(?:its\s|our\s|the\s)?(?:\w+\s)?cost(?:\splus)?\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|should|unless|could|(?-i:may)|might|whether|would\s(?!be\sentitled)|intends?\sto|plans?\sto"
    r"|seek(?:s|ing)?\sto|expects?\sto|hopes?\sto|desires?\sto"
    r"|wish(?:es)?\sto|not|never|neither|nor|no\slonger)\b",
    re.IGNORECASE,
)
_NO_RIGHT = re.compile(
    r"\b(?:registration|voting|pre-?emptive|information|board|conversion|observer|piggyback|subscription"
    r"|stock\sappreciation)\srights|\brights?\sto\s(?:designate|nominate|appoint|terminate|purchase|receive"
    r"|require|elect|participate|vote)"
    r"|\brights?\sof\s(?:first|last)|\bnegotiation|\brefusal|\bsecurity\sinterest|\bmarketing\s(?:approval"
    r"|authori[sz]ation)|\bpurchase\s[\d,]+\sshares",
    re.IGNORECASE,
)
_MONEY_TAKEN = re.compile(
    r"\b(?:amounts?|payments?|proceeds|consideration|revenues?|income|fees?|royalties|sums?|funds?|cash)\s"
    r"(?:(?:that|which)\s)?(?:\S\s)?(?:is\s|was\s|are\s|has\s|were\s)?(?:receiv\w+|obtain\w*|earned)\b",
    re.IGNORECASE,
)
_OWNERSHIP = re.compile(r"\brights?,?\s(?:and\s)?titles?,?\s(?:and|or)\sinterests?\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:grant|gave|giv|award|licen[cs]|sub-?licen[cs]|in-?licen[cs]|out-?licen[cs]|obtain|acquir|receiv|secur"
    r"|gain|hold|held|appoint|exercis|opted|sold|sell|transfer|divest|assign"
    r"|bought|buy|purchas|enter|execut|sign|announc|conclud|form|ink|establish|agree|reach|made|party|parties"
    r"|develop|collaborat|settle|pay|paid|owe|make|eligible|entitle|earn)\w*",
    re.IGNORECASE,
)
LONGEST = 4_000
"""Characters of the longest sentence that is read; longer ones are tables or lists without full stops."""

_COMPETITORS = re.compile(r"\bcompet", re.IGNORECASE)
_SAYS_IT_ALL = frozenset(
    ("deal.pact.developing-together", "deal.pact.works-with", "deal.pact.settled", "deal.pact.settled-with")
)
_RIGHTS = re.compile(r"\s(?:an?\s|the\s)?[\w\s-]{0,30}\b(?:rights|licen[cs]e|option)\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:of|with|to|from|by|for|under|against|via|through|into|at|acquir\w+)\s(?:the\s)?$", re.IGNORECASE
)
_NAMES_BOTH = frozenset(
    f"deal.pact.{name}" for name in ("possessive", "between", "both-entered", "settled", "with-which")
)
NOTICES = frozenset(("deal.pact.notice-to", "deal.pact.notice-given", "deal.pact.notice-from"))
"""Frames of a sentence about one agreement; whatever other it names is told in passing."""

_EXISTING = NOTICES | {"deal.pact.between-parties"}
"""Frames of an agreement that exists, whatever the sentence says will not or may happen to it."""

_MAKER = re.compile(r"\bCDMO\b|\bcontract\s(?:development|manufactur|research\sorgani[sz]ation)", re.IGNORECASE)
_SPIN_OFF = re.compile(r"\bspin-?off\b|\bspun\soff\b", re.IGNORECASE)
_LISTED = re.compile(r"^[\s*+†‡#(]{0,6}\d{1,2}\s?\.\s?\d{1,3}\b|\b10\.\d{1,3}\b\s{0,3}[-–—]")
_QUOTED = re.compile(r"^\s*[“\"]")


@dataclass(frozen=True, slots=True)
class Telling:
    """A deal as one sentence tells it. `left` and `right` are its sides (giver and taker when `directed`)."""

    document: int
    sentence: int
    kind: str
    left: tuple[int, ...]
    right: tuple[int, ...]
    directed: bool
    frame: Frame
    title: Title | None
    filled: bool  # one side is the filer only because nobody else was named
    strength: int  # 3 an agreement entered or a right granted, 2 a right held or described, 1 a bare "agreement"
    zone: Zone
    side_agreement: bool = False
    in_passing: bool = False  # told in a sentence about another agreement, whose title and date are not this deal's

    @property
    def anchors(self) -> bool:
        """Whether this sentence alone shows that there is a deal."""
        return self.kind != "payment" and not self.side_agreement and self.strength >= 2


def read_tellings(
    reading: FilingReading, layout: Layout, *, naming: Collection[int] | None = None
) -> Iterator[Telling]:
    """Every telling of one document, in order of its sentences; with `naming`, of those that name such an entity."""
    recent: dict[int, int] = {}
    lists_exhibits = layout.document_class != "contract"  # there "8.3" is the number of a clause
    for number in CUE.sentences(layout):
        sentence = layout.sentences[number]
        zone = layout.paragraphs[sentence.paragraph].zone
        if zone in SILENT_ZONES or _COMPETITORS.search(layout.paragraphs[sentence.paragraph].section):
            continue
        if sentence.end - sentence.start > LONGEST:
            continue
        named = reading.entities.within(layout.document.index, sentence.start, sentence.end)
        if not named or (naming is not None and all(m.entity not in naming for m in named)):
            continue
        if not CUE.seeker.search(sentence.text, 0, len(sentence.text)):
            continue
        if lists_exhibits and _LISTED.search(sentence.text[:400]):
            continue
        clause = read_clause(layout, number, reading.entities)
        yield from _of_clause(reading, layout, clause, zone, recent)


def _of_clause(
    reading: FilingReading, layout: Layout, clause: Clause, zone: Zone, recent: dict[int, int]
) -> Iterator[Telling]:
    """The tellings of one clause. `recent` holds who agreed with whom so far, and is kept up here."""
    sentence = layout.sentences[clause.sentence]
    titles = deal_titles(layout, sentence.start, sentence.end)
    seen: set[tuple[str, frozenset[int]]] = set()
    frames = list(find_frames(clause))
    sold = any(f.kind in ("asset", "royalty") for f in frames)
    noticed = any(f.rule.id in NOTICES for f in frames)
    entered: dict[int, int] = {}
    others = recent | _both_named(frames)
    with_whom: set[tuple[int, ...]] = set()
    for frame in frames or ([] if layout.document_class == "contract" else _unframed(reading, clause)):
        telling = _telling(reading, clause, frame, titles[0] if titles else None, zone, entered, others)
        if telling is None or (_QUOTED.match(sentence.text) and telling.filled):
            continue
        if telling.kind == "pact":
            if not telling.directed and telling.right in with_whom and frame.rule.id == "deal.pact.agreement-with":
                continue
            with_whom.add(telling.right)
        pair = frozenset((*telling.left, *telling.right))
        kinds = {k for k, p in seen if p == pair}
        if telling.kind == "asset" and kinds & {"license", "sublicense", "option", "royalty"}:
            continue
        if frame.rule.id == "deal.pact.agreement-with" and sold:
            # "A assigned to B its licence agreement with C": the agreement is A's, not B's
            telling = _of_the_subject(clause, telling)
            if telling is None:
                continue
            pair = frozenset((*telling.left, *telling.right))
        known = pair & set(entered)
        beside = telling.kind != "pact" or noticed
        if entered and (not known or (beside and known != pair)):
            telling = replace(telling, title=None, in_passing=True)
        key = (telling.kind, pair)
        if key not in seen:
            seen.add(key)
            if telling.kind == "pact":
                entered |= dict.fromkeys(telling.left, telling.right[0]) | dict.fromkeys(telling.right, telling.left[0])
            yield telling
    recent |= entered


def _both_named(frames: Sequence[Frame]) -> dict[int, int]:
    """Who deals with whom by the frames of a clause that name one organisation on each side."""
    pairs = [(f.giver[0], f.taker[0]) for f in frames if f.directed and len(f.giver) == len(f.taker) == 1]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1]) if one != other}


def _unframed(reading: FilingReading, clause: Clause) -> list[Frame]:
    """Where no frame fits: the two sides of a sentence that speaks of their agreement."""
    found = two_sides(clause, reading.entities)
    if found is None:
        return []
    left, right, match = found
    span = clause.span(*match.span())
    return [Frame("pact", left, right, False, AGREEMENT_OF, clause, span, *match.span())]


def _telling(
    reading: FilingReading,
    clause: Clause,
    frame: Frame,
    title: Title | None,
    zone: Zone,
    entered: dict[int, int],
    others: dict[int, int],
) -> Telling | None:
    words = clause.text[frame.start : frame.end]
    if frame.kind != "payment" and frame.rule.id not in _EXISTING and _is_unreal(clause, frame):
        return None
    kind = _kind(clause, frame, words)
    if kind is None or _SPIN_OFF.search(clause.text):
        return None
    left, right, filled = _sides(reading, clause, frame, entered, others)
    right = tuple(e for e in right if e not in left)
    if not left or not right:
        return None
    side = False
    strength = 3 if frame.rule.confidence >= 0.8 else 2
    if kind == "pact":
        words = pact_words(clause, frame)
        verdict = True if frame.rule.id in _SAYS_IT_ALL else is_deal(words)
        side = is_side_agreement(words) and not (title and verdict)
        if (verdict is False or (title is None and _is_made_for(clause, words))) and not side:
            return None
        strength = 1 if verdict is None else strength
        if frame.rule.id == "deal.pact.under-agreement" and strength == 1 and _RIGHTS.search(clause.text, frame.end):
            strength = 2
    return Telling(
        clause.document, clause.sentence, kind, left, right, frame.directed, frame, title, filled, strength, zone, side
    )


_LEAD_WORDS = re.compile(r"(?:[\w-]+\s){1,3}\Z")
_OWN = re.compile(r"\b(?:its|their|our)\s(?:[\w-]+\s){0,4}(?:agreement|licen[cs]e|collaboration)", re.IGNORECASE)


def _of_the_subject(clause: Clause, telling: Telling) -> Telling | None:
    subject = clause.entities(clause.text)[:1]
    if not _OWN.search(clause.text) or not subject or subject[0] in telling.right:
        return None
    return replace(telling, left=subject)


def _is_made_for(clause: Clause, words: str) -> bool:
    """A contract maker's work, or plain supply of what another makes to order: no right changes hands."""
    if _MAKER.search(clause.text):
        return True
    return "manufactur" in clause.text and set(components_of(words)) <= {"supply"}


def _is_unreal(clause: Clause, frame: Frame) -> bool:
    """ "may grant", "has not granted", "if Acme grants": nothing has been agreed."""
    verb = _VERB.search(clause.text, frame.start, frame.end)
    near = clause.text[max(0, frame.start - 30) : verb.start() if verb else frame.start]
    return bool(_UNREAL.search(near.rsplit(";", 1)[-1]))


def _kind(clause: Clause, frame: Frame, words: str) -> str | None:
    """The frame's kind, made exact by its object; None when the object is no right, product or technology."""
    kind = frame.kind
    if frame.rule.id in _LOOSE and _ASKED.search(words):
        return None
    if kind in ("license", "option") and _NO_RIGHT.search(
        clause.text, frame.start, min(len(clause.text), frame.end + 40)
    ):
        return None
    if kind == "license" and _MONEY_TAKEN.search(clause.text[max(0, frame.start - 40) : frame.end]):
        return None
    if kind == "license" and _OWNERSHIP.search(words + clause.text[frame.end : frame.end + 40]):
        kind = "asset"
    if kind == "license":
        right = re.search(r"\b(?:option|sub-?licen[cs](?!e?able)\w*|licen[cs]\w*|rights?)\b", words, re.IGNORECASE)
        if right and right[0].lower().startswith("option") and "exercis" not in words:
            return "option"
        if right and right[0].lower().startswith("sub"):
            return "sublicense"
    if kind == "asset":
        tail = clause.text[frame.end : frame.end + 160]
        if (
            _SHARES.search(words)
            or _COMPANY.search(words + tail)
            or _GOODS.search(words)
            or (_BUSINESS.search(words) and not _OF_THE_FIELD.search(clause.text))
            or _ORDERED.search(words + tail)
        ):
            return None
    return kind


_TAKES = "deal.license.receives"


def _sides(
    reading: FilingReading, clause: Clause, frame: Frame, entered: dict[int, int], others: dict[int, int]
) -> tuple[tuple[int, ...], tuple[int, ...], bool]:
    """Both sides; one not named is who agreed with the other in this sentence, else the subject, else whoever dealt
    with the other before, else the filer.
    """
    left, right = frame.giver, frame.taker
    if left == right and frame.directed:
        left = ()  # "The Acme Agreement gives Acme …": the agreement's name is no side
    if (
        left
        and frame.kind == "pact"
        and frame.rule.id not in _NAMES_BOTH
        and frame.rule is not AGREEMENT_OF
        and _OBJECT.search(clause.text[: _place(clause, frame, left[0])])
    ):
        left = ()
    if left and right:
        return left, right, False
    named = left or right
    if not named or frame.rule.id == "deal.royalty.sold":
        return (), (), False
    if named[0] in entered:
        agreed = (entered[named[0]],)
        return (left or agreed, right or agreed, False)
    subject = _subject(clause, frame, named) if frame.rule.confidence >= 0.9 else ()
    filer = _speaker(reading, clause)
    is_filer = filer is not None and filer.index == named[0]  # who deals with many
    # in a release about one deal the filer takes from whom it has agreed with
    alone = is_filer and frame.rule.id == _TAKES and reading.layouts[clause.document].document_class == "release"
    if not subject and (alone or not is_filer) and named[0] in others and frame.kind != "pact":
        return (left or (others[named[0]],), right or (others[named[0]],), False)
    other = subject or (((filer.index,) if filer else ()) if filer is None or filer.index not in named else ())
    filled = not subject
    return (left or other, right or other, filled)


def _speaker(reading: FilingReading, clause: Clause) -> Entity | None:
    """Who is meant where no other side is named: the filer, but in "About Acme" the company it is about."""
    layout = reading.layouts[clause.document]
    paragraph = layout.paragraphs[layout.sentences[clause.sentence].paragraph]
    if paragraph.zone is Zone.ABOUT:
        first = next(iter(reading.entities.within(layout.document.index, paragraph.start, paragraph.end)), None)
        if first is not None:
            return reading.entities.all[first.entity]
    return reading.entities.filer()


def _place(clause: Clause, frame: Frame, entity: int) -> int:
    return clause.text.index(chr(FIRST + entity), frame.start)


def _subject(clause: Clause, frame: Frame, named: tuple[int, ...]) -> tuple[int, ...]:
    """The last organisation named before the frame's own sides in the sentence, if there is one."""
    before = [e for e in clause.entities(clause.text[: frame.start]) if e not in named]
    return (before[-1],) if before else ()


def pact_words(clause: Clause, frame: Frame) -> str:
    """What an undirected frame says was agreed: its words and those behind it, up to the next organisation."""
    tail = re.match(rf"[^;.{SIGNS}]{{0,120}}", clause.text[frame.end :])
    lead = _LEAD_WORDS.search(clause.text, max(0, frame.start - 60), frame.start)  # of "service agreement with Acme"
    return (
        (lead[0] if lead else "") + re.sub(ENTITY, "", clause.text[frame.start : frame.end]) + (tail[0] if tail else "")
    )
