"""Which payment each amount of a stretch is: the candidates of all rules, settled to one an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.arbitration import Claim, settle
from filings.extraction.facts import Rejected
from filings.extraction.rules import Rule, rule_set
from filings.extraction.terms import (
    equity,
    labelled,
    loans,
    option_fees,
    other_money,
    purchase_prices,
    receipts,
    totals,
    upfront,
)
from filings.extraction.terms.instalments import without_instalments
from filings.extraction.terms.milestones import events as milestone_events
from filings.extraction.terms.milestones import limits, parts
from filings.extraction.terms.milestones import totals as milestone_totals
from filings.extraction.terms.milestones.classes import class_of_lump
from filings.extraction.terms.milestones.joined import with_joined
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payment import Payment
from filings.extraction.terms.sums import settle_sums

KIND_OF: dict[Rule, str] = {
    **upfront.RULES,
    **totals.RULES,
    **milestone_totals.RULES,
    **limits.RULES,
    **milestone_events.RULES,
    **equity.RULES,
    **loans.RULES,
    **option_fees.RULES,
    **receipts.RULES,
    **other_money.RULES,
    **purchase_prices.RULES,
    **labelled.RULES,
}
RULES = rule_set(*KIND_OF)
_OF_A_SALE = (purchase_prices.BOUGHT_FOR, purchase_prices.PRICE, purchase_prices.PRICE_DEFINED)
_PRICE_OF_A_SALE = (
    upfront.ON_SIGNING, upfront.AT_SIGNING, upfront.CALLED_NOTHING, upfront.FOR_RIGHTS, upfront.PLAIN_FEE,
)  # fmt: skip
"""Rules whose upfront payment is the price where the deal is a sale."""
_AMOUNT_GROUPS = ("amount", "amount2", "amount3", "amount4", "amount5", "amount6", "amount7")


def find_payments(stretch: Stretch, *, purchase: str | None) -> tuple[list[Payment], list[Rejected]]:
    """The payments a stretch states, in the order of their amounts.

    `purchase` is the kind of price where the deal is a purchase ("purchase_price", "royalty_purchase_price"): there a
    payment at closing is the price, not an upfront.
    """
    if not stretch.amounts:
        return [], []
    claims = [c for each, match in RULES.scan(stretch.marked) for c in _claims(stretch, each, match, purchase)]
    claims += _by_heading(stretch, purchase)
    standing, lost = settle(claims)
    standing = with_joined(stretch, standing)
    for settled in (settle_sums, without_instalments):
        standing, parts = settled(stretch, standing)
        lost += parts
    rejected = [
        Rejected(c.rule, stretch.span(c.value.money.start - stretch.start, c.value.money.end - stretch.start), why)
        for c, why in lost
    ]
    return [c.value for c in standing], rejected


def _claims(stretch: Stretch, each: Rule, match: re.Match[str], purchase: str | None) -> list[Claim[Payment]]:
    claims = []
    for group in _AMOUNT_GROUPS:
        if group not in match.re.groupindex or match[group] is None:
            continue
        money = stretch.amount_at(match.start(group))
        if money is None or not _stands(stretch, each, match, group, purchase):
            continue
        kind = _kind(each, match, stretch, group, purchase)
        start, end = min(match.start(), match.start(group)), match.end()
        trigger = match.span("trigger") if "trigger" in match.re.groupindex and match["trigger"] else None
        if KIND_OF[each] == "event":
            start = match.start(group) if each is milestone_events.AFTER else start
        payment = Payment(stretch, money, kind, each, each.confidence, start, end, trigger)
        claims.append(Claim((money.begin, money.end), payment, each.name, each.priority, match.start(), match.end()))
    return claims


def _stands(stretch: Stretch, each: Rule, match: re.Match[str], group: str, purchase: str | None) -> bool:
    """What a pattern alone cannot see."""
    text = stretch.marked
    if KIND_OF[each] == "event":
        return _is_single_event(stretch, each, match, group)
    if KIND_OF[each] in ("milestone", "milestone_sum"):
        return _total_stands(stretch, each, match, group)
    if each in (upfront.CALLED_NOTHING, upfront.PLAIN_FEE):
        if _is_of_a_change_or_to_date(stretch, match):
            return False
        return not _ON_AN_EVENT.match(re.split(r"[.;]\s", text[: match.start()])[-1] + match[0])
    if each is option_fees.EXERCISE_PRICE:
        near = f"{stretch.before[-200:]} {text}".lower()
        return "option" in near and not re.search(r"\bwarrants?\b|\bshares?\b|\bstock\b", near)
    return not (each in _OF_A_SALE and purchase is None)


_CHANGE = re.compile(
    r"\b(?:amend(?:ed|s|ment|ing)?|terminat(?:e[ds]?|ing|ion)|settle(?:d|ment)|waive[rd]?|consent(?:s|ed)?)\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"\b(?:to\s+date|so\s+far|since|cumulative(?:ly)?|in\s+total|thus\s+far)\b", re.IGNORECASE)


def _is_of_a_change_or_to_date(stretch: Stretch, match: re.Match[str]) -> bool:
    """Whether a payment called nothing belongs to a later change of the agreement (its amendment, its end) or sums
    what was paid over the years: neither is what the agreement cost at its start."""
    text = stretch.marked
    before = f"{stretch.before[-250:]} {text[max(0, match.start() - 250) : match.start()]}"
    start = re.split(r"[.;]\s", text[max(0, match.start() - 400) : match.start()])[-1]
    rest = re.split(r"[.;]\s", text[match.end() : match.end() + 400])[0]
    is_past = re.search(r"\b(?:paid|made|received|remitted)\b", match[0]) is not None
    return is_past and bool(_CHANGE.search(before) or _TO_DATE.search(start + match[0] + rest))


_LISTS_PAYMENTS = re.compile(r"\bmilestone|\bpayable\b|\b(?:shall|will)\s+(?:\w+\s+)?pay\b", re.IGNORECASE)
"""What stands around an item "acceptance of the BLA, ¤" that is paid."""


def _total_stands(stretch: Stretch, each: Rule, match: re.Match[str], group: str) -> bool:
    """Whether a total is one of milestones."""
    text = stretch.marked
    if each is parts.TOGETHER:
        before = text[: match.start()]
        return "¤" in before and bool(re.search(r"milestone|events", before, re.IGNORECASE))
    if each is milestone_totals.TAKEN_TOGETHER:
        return "milestone" in stretch.heading.lower()
    if each is limits.OF_THE_SECTION:
        return _MILESTONES.search(f"{stretch.heading} {stretch.before[-300:]}") is not None
    if each is milestone_totals.REMAINS:
        return "milestone" in (stretch.before + text).lower()
    if each is milestone_totals.BEFORE:
        # "milestones of up to ¤" but not "... milestones, the first of which is ¤"
        return not re.search(
            r"\bof\s+which\b|\bthe\s+first\b", match[0][: match.start(group) - match.start()], re.IGNORECASE
        )
    return True


def _is_single_event(stretch: Stretch, each: Rule, match: re.Match[str], group: str) -> bool:
    """Whether an amount that a rule calls a milestone is one event, no sum of several and no payment at signing."""
    text = stretch.marked
    before = text[max(0, match.start(group) - 26) : match.start(group)]
    if re.search(
        r"\b(?:up\s+to|as\s+much\s+as|a\s+maximum\s+of)\s+(?:an?\s+)?(?:additional\s+|further\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return False
    if each in (milestone_events.LISTED, milestone_events.RECEIVED):
        words = match["trigger"]
        near = f"{stretch.heading} {stretch.before[-200:]} {text}"
        listed = each is not milestone_events.LISTED or _LISTS_PAYMENTS.search(near)
        lumped = milestone_events.LUMPS.search(milestone_events.clean_trigger(words)[:90])
        return bool(listed) and milestone_events.is_event(words) and not lumped
    if each is milestone_events.AFTER:
        words = match["trigger"]
        if milestone_totals.COULD_TOTAL.search(text, max(0, match.start(group) - 110), match.start(group)):
            return False
        if milestone_events.is_reduction(words) and "¤" in text[: match.start(group)]:
            return False
        if re.search(r"\bfor\s+$", text[: match.start("trigger")]) and _RIGHTS.match(words):
            return False
        signing = re.match(
            r"\s*(?:the\s+)?(?:signing|signature|execution|completion\b(?=\W|$)(?!\s+(?:of|by))"
            r"|closing\b(?!\s+of\s+the\s+trial))",
            words,
            re.IGNORECASE,
        )
        return not (milestone_events.LUMPS.search(milestone_events.clean_trigger(words)[:90]) or signing)
    if each is milestone_events.BEFORE:
        words = match["trigger"]
        other = r"\boption\b|\bsigning\b|\btermination\b|\bterminate|\b(?:shall|will)\s+(?:issue|pay)\b"
        return not re.search(other, words, re.IGNORECASE)
    return True


def _kind(each: Rule, match: re.Match[str], stretch: Stretch, group: str, purchase: str | None) -> str:
    kind = KIND_OF[each]
    if kind == "milestone":
        return class_of_lump(each, match, stretch)
    if each is upfront.NAMED and re.search(r"\bup\s+to\b[^¤]{0,24}$", match[0][: match.start(group) - match.start()]):
        return "near_term"  # fees "of up to ¤" on a schedule are more than what is due at signing
    if each in (purchase_prices.BOUGHT_FOR, purchase_prices.SOLD_ROYALTIES) and re.search(
        r"\bup\s+to\s+$", stretch.marked[: match.start(group)], re.IGNORECASE
    ):
        return "total_potential"
    if each is other_money.LATER_DATE and purchase:
        return purchase
    if kind == "upfront" and purchase and each in _PRICE_OF_A_SALE:
        return purchase
    if kind == "upfront" and other_money.AT_AN_AMENDMENT.match(stretch.marked, match.end(group)):
        return "other"
    if each in (totals.LUMP_AFTER, totals.INCLUDING_UPFRONT) and _RECEIVED.search(stretch.marked[: match.start(group)]):
        return "other"  # what has been paid so far, not what may be
    if each is receipts.TO_DATE and (
        re.match(
            r"(?:(?!licen[sc]|up-?front|fees)[^¤.;]){0,40}\bmilestones?\b(?!\s+and\s+(?:licen[sc]|up-?front|other|option))",
            stretch.marked[match.end() :],
            re.IGNORECASE,
        )
        or (
            "of which" in stretch.marked[: match.start(group)][-60:]
            and receipts.OF_THEM.search(stretch.marked[: match.start(group)])
        )
    ):
        return "milestone"
    if kind == "purchase_price" and purchase == "royalty_purchase_price":
        return purchase
    return kind


_MILESTONES = re.compile(r"\bmilestones?\b|\bcontingent\s+(?:payments?|consideration)\b|\bearn-?outs?\b", re.IGNORECASE)
"""What a section is about whose payments together have a limit."""
_RIGHTS = re.compile(
    r"\s*(?:the|these|those|its|such|an?|exclusive)\s+(?:\w+\s+){0,3}?(?:rights?|licen[sc]e|appointment|option)\b",
    re.IGNORECASE,
)
"""What a payment is for that no event has to come before."""
_ON_AN_EVENT = re.compile(
    r"[\W\d]*(?:[A-Z][\w ]{0,40}\.\s+)?(?:(?:up)?on|when|if|after|following|once)\s+(?!(?:the\s+)?(?:signing|signature"
    r"|execution|closing"
    r"|effective|entering|entry|conclusion|(?:[A-Z]\w+\s+)\d))",
    re.IGNORECASE,
)
"""A payment on an event is a milestone, whatever it is called."""
_RECEIVED = re.compile(
    r"\b(?:(?<!be\s)(?<!been\s)received|paid|has\s+been\s+paid)\b(?:(?!\b(?:up\s+to|will|may|could"
    r"|eligible)\b)[^¤;.]){0,60}$",
    re.IGNORECASE,
)


def _by_heading(stretch: Stretch, purchase: str | None) -> list[Claim[Payment]]:
    """An unnamed payment takes its kind from the clause's heading ("6.1 Upfront Payment. … shall pay … ¤").

    So does the item that opens a list under it: "2.3 Closing Payment. … Buyer shall pay: (a) ¤".
    """
    values = [money.value for money in stretch.amounts]
    in_parts = len(values) > 2 and None not in values and values[0] == sum(v for v in values[1:] if v)
    alone = len(values) == 1 or in_parts or (values and re.search(r"\binstal+ments\b", stretch.marked))
    unfinished = stretch.before if stretch.before and stretch.before.rstrip()[-1:] not in ".;:" else ""
    heading = f"{stretch.heading} {unfinished[:60]}" if unfinished else stretch.heading
    opens_list = stretch.before if stretch.before.rstrip().endswith(":") else ""
    said = unfinished + opens_list[-120:] + stretch.marked
    if not heading or not alone or not re.search(r"\b(?:pay|pays|paid|payment)\b", said):
        return []
    money = stretch.amounts[0]
    key = (money.begin, money.end)
    price = ((_PRICE_HEADING, purchase, purchase_prices.PRICE),) if purchase else ()
    for pattern, kind, source in (*_HEADINGS, *price):
        if pattern.search(heading):
            at = money.begin - stretch.start
            start = max(0, at - 60)
            verb = re.search(r"\b(?:pay|payment|paid)\b", stretch.marked[start:at])
            begin = start + verb.start() if verb else at
            payment = Payment(stretch, money, kind, source, 0.85, begin, money.finish - stretch.start)
            return [
                Claim(
                    key,
                    payment,
                    f"{source.id}.heading@{source.version}",
                    _heading_weight(kind),
                    begin,
                    money.finish - stretch.start,
                )
            ]
    return []


_PRICE_HEADING = re.compile(
    r"\bclosing\s+(?:cash\s+)?(?:consideration|payment)|\bpurchase\s+price\b|\binitial\s+consideration\b", re.IGNORECASE
)


def _heading_weight(kind: str) -> int:
    """A heading that names option or maintenance fees outranks ("within n days", "each January 1") below it."""
    return 66 if kind in ("option_fee", "maintenance_fee") else 45


_HEADINGS: Sequence[tuple[re.Pattern[str], str, Rule]] = (
    (re.compile(r"option\s+exercise|exercise\s+fee|option\s+fee", re.IGNORECASE), "option_fee", option_fees.OPTION),
    (re.compile(upfront.HEADING, re.IGNORECASE), "upfront", upfront.NAMED),
    (re.compile(r"maintenance\s+fee", re.IGNORECASE), "maintenance_fee", other_money.MAINTENANCE),
    (
        re.compile(r"research\s+(?:program\s+)?(?:payments|funding|support)", re.IGNORECASE),
        "research_funding",
        other_money.RESEARCH,
    ),
    (
        re.compile(r"amendment\s+(?:fee|payment|consideration)", re.IGNORECASE),
        "other",
        other_money.AMENDMENT,
    ),
    (re.compile(r"minimum\s+(?:annual\s+)?royalt", re.IGNORECASE), "minimum_royalty", other_money.MINIMUM),
)
