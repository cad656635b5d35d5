"""The single milestones of a deal: from sentences and tables, each event once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from filings.extraction.facts import Milestone, Rejected, Span
from filings.extraction.layout import Layout, Zone
from filings.extraction.money import Money, find_money
from filings.extraction.remembering import remembered
from filings.extraction.scope import FilingReading
from filings.extraction.terms.milestones import events as milestone_events
from filings.extraction.terms.milestones.flat_tables import FlatRows
from filings.extraction.terms.milestones.states import state
from filings.extraction.terms.milestones.tables import TableEvent, is_milestone_table, read_milestone_table
from filings.extraction.terms.milestones.triggers import UNTOLD, share_of, told_nearby, trigger_elsewhere
from filings.extraction.terms.passages import Grid, Stretch
from filings.extraction.terms.payers import Directions
from filings.extraction.terms.payments import Payment

_RANK = {"potential": 0, "achieved": 1, "paid": 2}
_WORD = re.compile(r"[A-Za-z][\w-]{3,}|\d+")
_COMMON = frozenset(
    {"first", "the", "with", "that", "from", "licensed", "product", "products", "upon", "trial", "patient", "payment"}
    | {"milestone", "shall", "under", "this", "which", "country"}
)


def read_milestones(
    reading: FilingReading, payments: Sequence[Payment], grids: Sequence[Grid], flat: FlatRows, directions: Directions
) -> tuple[list[Milestone], list[Rejected]]:
    """Every event named one by one, tables first, repeats dropped; a repeat may say that the event has come to pass."""
    found: list[Milestone] = []
    rejected: list[Rejected] = []
    for grid in grids:
        layout = reading.layouts[grid.document]
        if is_milestone_table(grid, layout):
            rows = [e for e in read_milestone_table(grid, layout) if not e.is_total]
            fresh = [_from_row(e) for e in rows]
            found += [m for m in fresh if not _repeats(found, m)]
    tabled = [m.quote for m in found]
    flat_rows = [_from_row(e) for e in flat.events if not e.is_total]
    found += [m for m in flat_rows if not any(_overlap(m.quote, quote) for quote in tabled)]
    contract_currency = _main_currency(reading, found)
    found = [m if m.currency else replace(m, currency=contract_currency) for m in found]
    equivalents = {(m.value, m.currency) for p in payments for m in p.stretch.equivalents}
    for payment in payments:
        if payment.kind != "event":
            continue
        stretch = payment.stretch
        layout = reading.layouts[stretch.document]
        at = payment.money.begin
        direction = directions.read(stretch.document, layout.flow, stretch.start, at, stretch.end)
        milestone = _from_payment(payment)
        if (payment.money.value, payment.money.currency) in equivalents:
            rejected.append(Rejected(payment.rule.name, milestone.quote, "the same money in another currency"))
            continue
        if direction.foreign:
            rejected.append(
                Rejected(payment.rule.name, milestone.quote, f"paid to or by {direction.foreign}, no party of the deal")
            )
            continue
        if milestone.trigger == UNTOLD and not _says_milestone(stretch):
            rejected.append(Rejected(payment.rule.name, milestone.quote, "no event told"))
            continue
        fresh = _each_of(payment, milestone)
        twin = next((m for m in found if not _within(m, stretch) and _same(m, milestone)), None)
        if twin is None:
            found += fresh
            continue
        rejected.append(Rejected(payment.rule.name, milestone.quote, "told before"))
        if twin.milestone_class == "other" and milestone.milestone_class != "other":  # a headline names no event
            latest = max(twin.state, milestone.state, key=_RANK.__getitem__)
            found[found.index(twin)] = replace(milestone, state=latest)
            continue
        if _RANK[milestone.state] > _RANK[twin.state]:
            spans = {**twin.spans, "state": milestone.spans.get("state", (milestone.quote,))}
            found[found.index(twin)] = replace(twin, state=milestone.state, spans=spans)
    return found, rejected


def _overlap(one: Span, two: Span) -> bool:
    return one.document == two.document and one.start < two.end and two.start < one.end


def _says_milestone(stretch: Stretch) -> bool:
    """Whether the sentence of a payment or one beside it calls anything a milestone."""
    return any("milestone" in words.lower() for words in (stretch.before, stretch.text, stretch.after, stretch.heading))


_EACH_OF = re.compile(
    r"\bin\s+each\s+of\s+(?P<one>[A-Z]\w+(?:\s[A-Z]\w+)?)\s+and\s+(?:the\s+)?(?P<two>[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
_SAME_AGAIN = re.compile(
    r"\bthe\s+same\s+amount\s+(?:when|upon|on|if|after|following)\s+(?P<trigger>[^¤;.]{5,120})", re.IGNORECASE
)


def _each_of(payment: Payment, milestone: Milestone) -> list[Milestone]:
    """One event, or two where an amount is due for each ("in each of Germany and France", "the same amount when …")."""
    stretch = payment.stretch
    both = _EACH_OF.search(milestone.trigger)
    if both:
        head, tail = milestone.trigger[: both.start()], milestone.trigger[both.end() :]
        return [replace(milestone, trigger=f"{head}in {both[name]}{tail}") for name in ("one", "two")]
    end = payment.money.finish - stretch.start
    clause = re.split(r"¤|;\s", stretch.marked[end:])[0]
    again = _SAME_AGAIN.search(clause)
    if again is None:
        return [milestone]
    place = (end + again.start("trigger"), end + again.end("trigger"))
    words = milestone_events.clean_trigger(stretch.text[slice(*place)])
    spans = {**milestone.spans, "trigger": (stretch.span(*place),), "class": (stretch.span(*place),)}
    second = replace(
        milestone, trigger=words, spans=spans, quote=stretch.span(end + again.start(), end + again.end()),
        milestone_class=milestone_events.milestone_class(words, stretch.heading),
    )  # fmt: skip
    return [milestone, second]


def _main_currency(reading: FilingReading, found: Sequence[Milestone]) -> str | None:
    """The currency that the documents of blanked rows deal in, where they name one."""
    names: Counter[str] = Counter()
    for document in sorted({m.quote.document for m in found if m.currency is None}):
        names.update(_currencies(reading.layouts[document]))
    return names.most_common(1)[0][0] if names else None


@remembered
def _currencies(layout: Layout) -> Counter[str]:
    return Counter(m.currency for m in find_money(layout.flow, 0, min(len(layout.flow), 400_000)))


def _from_row(event: TableEvent) -> Milestone:
    quote = Span(event.document, event.start, event.end)
    spans = {"trigger": (Span(event.document, *event.trigger),), "class": (Span(event.document, *event.trigger),)}
    if event.money is not None:
        spans["amount"] = (Span(event.document, event.money.start, event.money.end),)
    return Milestone(
        milestone_class=event.milestone_class, trigger=event.trigger_text, quote=quote, rule=event.rule,
        confidence=event.confidence, amount=event.money.value if event.money else None,
        currency=event.money.currency if event.money else event.currency, state=event.state,
        disclosure="exact" if event.money else "redacted", spans=spans,
    )  # fmt: skip


def _from_payment(payment: Payment) -> Milestone:
    stretch, money = payment.stretch, payment.money
    at, end = money.begin - stretch.start, money.finish - stretch.start
    trigger = _own_trigger(payment) or trigger_elsewhere(stretch, at, end)
    words = milestone_events.clean_trigger(stretch.text[slice(*trigger)]) if trigger else told_nearby(stretch)
    tail = re.split(r"¤|;\s", stretch.marked[end:])[0]
    told = state(
        tail,
        stretch.marked[:at],
        f"{stretch.marked[end + len(tail) :]} {stretch.after}",
        trigger=words,
        next_sentence=stretch.after,
        headline=stretch.zone is Zone.HEADLINE,
    )
    if (
        told != "potential"
        and trigger
        and trigger[0] >= end
        and re.search(r"\b(?:will|would|could|may|shall|eligible)\b", stretch.marked[max(0, at - 40) : at])
    ):
        told = "potential"
    start = min(payment.start, trigger[0] if trigger else at)
    stop = max(end, (trigger[0] + len(stretch.text[slice(*trigger)].rstrip(" ,;:"))) if trigger else end)
    spans: dict[str, tuple[Span, ...]] = {"class": (stretch.span(*trigger) if trigger else stretch.span(at, end),)}
    if trigger:
        spans["trigger"] = (stretch.span(*trigger),)
    if not money.redacted:
        spans["amount"] = (Span(stretch.document, money.start, money.end),)
    own = milestone_events.milestone_class(words, stretch.heading)
    if own == "other" and payment.rule is milestone_events.RESPECTIVE and payment.trigger:
        own = milestone_events.milestone_class(stretch.text[slice(*payment.trigger)], stretch.heading)
    if own == "other" and trigger and trigger[0] >= end and len(words.split()) <= 3:
        own = milestone_events.milestone_class(stretch.text[trigger[0] : trigger[0] + 160])  # "on the filing, and ¤ on"
    if own == "other" and not milestone_events.is_event(words):
        own = milestone_events.named_class(stretch.marked[max(0, at - 60) : end + min(len(tail), 80)])
    return Milestone(
        milestone_class=own,
        trigger=words, quote=stretch.span(start, stop), rule=payment.rule.name, confidence=payment.confidence,
        amount=money.value, currency=money.currency, state=told,
        disclosure="redacted" if money.redacted else "exact", spans=spans,
    )  # fmt: skip


def _own_trigger(payment: Payment) -> tuple[int, int] | None:
    """The event of a payment's clause; its own one where several amounts and events are told "respectively"."""
    trigger = payment.trigger
    if trigger is None or payment.rule is not milestone_events.RESPECTIVE:
        return trigger
    run = [m for m in payment.stretch.amounts if payment.start <= m.begin - payment.stretch.start < trigger[0]]
    words = payment.stretch.text[slice(*trigger)]
    begin, end = share_of(words, run.index(payment.money), len(run))
    if not re.search(r"[a-z]{3}", re.sub(r"[mb]illion", "", words[begin:end])):
        return trigger  # a bare level ("‡ and ‡") says nothing without the words before it
    return trigger[0] + begin, trigger[0] + end


def _within(milestone: Milestone, stretch: Stretch) -> bool:
    """Whether a milestone was read from this very stretch: there each amount is an event of its own."""
    return milestone.quote.document == stretch.document and stretch.start <= milestone.quote.start < stretch.end


def _key_words(trigger: str) -> frozenset[str]:
    return frozenset(w.lower() for w in _WORD.findall(trigger)) - _COMMON


_MARK = re.compile(
    r"\b(?:U\.?S\.?(?:A\.?)?|United\s+States|Europe\w*|E\.?U\.?|EMA|FDA|Japan\w*|PMDA|China|Chinese|NMPA|Germany"
    r"|France|Italy|Spain"
    r"|United\s+Kingdom|U\.?K\.?|Canada|second|third|fourth|phase\s+[1-4IV]+)(?!\w)",
    re.IGNORECASE,
)
_ALIKE = {
    "unitedstates": "us",
    "usa": "us",
    "fda": "us",
    "europe": "eu",
    "european": "eu",
    "ema": "eu",
    "pmda": "japan",
}


def _marks(trigger: str) -> frozenset[str]:
    """The places, phases and ordinals by which like events are told apart."""
    found = (re.sub(r"[\s.]", "", m[0]).lower() for m in _MARK.finditer(trigger))
    return frozenset(_ALIKE.get(word, word) for word in found)


def _same(one: Milestone, two: Milestone) -> bool:
    """Whether two tellings are one event: the same money, and triggers that do not contradict each other."""
    if one.amount is None or two.amount is None:
        return (
            one.amount is two.amount
            and one.disclosure == two.disclosure
            and bool(_key_words(one.trigger))
            and _key_words(one.trigger) == _key_words(two.trigger)
        )
    if (one.amount, one.currency) != (two.amount, two.currency):
        return False
    if _overlap(one.quote, two.quote):
        return False
    words = _key_words(one.trigger), _key_words(two.trigger)
    if not words[0] or not words[1]:
        return True
    marks = _marks(one.trigger), _marks(two.trigger)
    if marks[0] and marks[1] and not marks[0] & marks[1]:
        return False
    return 2 * len(words[0] & words[1]) >= min(len(words[0]), len(words[1]))


def _repeats(found: Sequence[Milestone], milestone: Milestone) -> bool:
    """Whether a row repeats a row of an earlier table word for word."""
    return any(
        m.amount == milestone.amount
        and m.trigger == milestone.trigger
        and m.amount is not None
        and m.quote.document != milestone.quote.document
        for m in found
    )


def is_entered(milestones: Sequence[Milestone], money: Money) -> bool:
    """Whether an amount stands among the single milestones."""
    return any(m.amount == money.value and m.currency == money.currency for m in milestones if m.amount is not None)
