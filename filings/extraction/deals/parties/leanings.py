"""Sentences that name one side of a known deal and show which side it is: who pays and takes, who is paid and gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from filings.extraction.deals.frames.clauses import ENTITY, read_clause
from filings.extraction.deals.frames.parts import GAP, A, B
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.scope import FilingReading

_MODAL = (
    r"(?:\s(?:will|shall|has|have|had|must|may|might|could|would|can|is|are|was|were|be|been|being|becomes?"
    r"|became|agreed|required|obligated|obliged|liable"
    r"|undertaken|expects?|also|further|then|to|in\sturn|not|now|already|today))*"
)
_SUM = (
    r"(?:payments?|fees?|royalt\w+|milestones?|[$€£¥]\s?\d|US\$|CHF|EUR|USD|RMB|JPY|GBP|upfront|up-front|per\scent|percent"
    r"|\d\s?%|consideration|\d{1,3}(?:,\d{3})+|\d\s(?:million|thousand))"
)


@dataclass(frozen=True, slots=True)
class Leaning:
    """An entity that a sentence shows as giver (`gives`) or taker."""

    entity: int
    gives: bool
    weight: float
    span: Span
    pays: bool  # shown by money paid or received, not by a right
    holds: bool = False  # shown by an exclusive right of its own


def _lean(
    name: str, pattern: str, *literals: str, examples: tuple[str, ...], counter: tuple[str, ...] = (), weight: float
) -> Rule:
    return rule(
        f"lean.{name}",
        pattern,
        literals=literals,
        examples=examples,
        counterexamples=counter,
        confidence=weight,
        flags=0,
    )


_RULES = rule_set(
    _lean(
        "taker.pays",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:pay|pays|paid|owe|owes|ma[dk]es?|reimburses?)\s(?!for\s){GAP}{{0,120}}?{_SUM}",
        "pay",
        "paid",
        "owe",
        "make",
        "made",
        "reimburs",
        examples=(f"{A} will pay an upfront fee of $8.5 million.", f"{A} made an upfront payment of ¥1.2 billion."),
        weight=1.0,
    ),
    _lean(
        "taker.pays-to-other",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:pay|pays|paid|owe|owes)\s(?:to\s)?{ENTITY}\s{GAP}{{0,60}}?{_SUM}",
        "pay",
        "paid",
        "owe",
        examples=(f"{A} will also pay {B} tiered royalties.",),
        weight=1.0,
    ),
    _lean(
        "giver.entitled",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:eligible|entitled|qualif\w+)\s(?:for|to)\s{GAP}{{0,160}}?{_SUM}",
        "eligible",
        "entitled",
        "qualif",
        examples=(
            f"{A} is entitled to receive an initial payment and milestone payments.",
            f"{A} is eligible for up to $640 million.",
        ),
        weight=1.5,
    ),
    _lean(
        "giver.entitles",
        rf"\bentitl(?:es|ed|ing)\s(?P<e>{ENTITY})\sto\s{GAP}{{0,60}}?{_SUM}",
        "entitl",
        examples=(f"the achievement of this milestone entitles {A} to a payment of $20 million.",),
        weight=1.5,
    ),
    _lean(
        "giver.receives",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:receive|receives|received|earn|earns|earned|collect(?:ed"
        rf"|s)?)\s{GAP}{{0,120}}?{_SUM}",
        "receiv",
        "earn",
        "collect",
        examples=(
            f"{A} could receive up to $5.75 million in initial and milestone payments.",
            f"{A} received an upfront payment",
        ),
        weight=1.0,
    ),
    _lean(
        "taker.holds-right",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:(?:holds?|held|receive[sd]?|obtain(?:s|ed)?|acquire[sd]?|takes?"
        rf"|took)\s{GAP}{{0,60}}?|(?:has|had|have)\s(?:an?|the|exclusive)\s(?:[\w-]+,?\s){{0,4}})"
        r"(?:licen[cs]e|rights?|option)\b(?!\sof\s(?:first|last))",
        "licen",
        "right",
        "option",
        examples=(f"{A} held an exclusive license to develop X.", f"{A} receives an exclusive, worldwide license."),
        weight=1.5,
    ),
    _lean(
        "taker.its-license",
        rf"(?P<e>{ENTITY})['’]s?\s(?:(?:exclusive|world-?wide|non-exclusive|sub),?\s?){{0,2}}(?:licen[cs]es?|option|territory|sublicen[cs]e\w*)\b",
        "licen",
        "option",
        "territory",
        examples=(f"{A}’s license remains exclusive.",),
        weight=1.0,
    ),
    _lean(
        "giver.retains",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:retain(?:s|ed)?|kept|keeps?|reserve[sd]?)\s{GAP}{{0,60}}?\b(?:rights?"
        rf"|countries|territor\w+|United\sStates)\b",
        "retain",
        "keep",
        "kept",
        "reserv",
        examples=(f"{A} retains rights in all other territories.",),
        weight=1.0,
    ),
    _lean(
        "giver.technology",
        rf"\b(?:use\sof|using|us(?:es|ed)|under|access\sto|apply"
        rf"|patents\sof)\s(?:the\s)?(?P<e>{ENTITY})['’]s?\s(?:[\w-]+\s){{0,3}}(?:technolog\w+|patents?|know-how"
        rf"|platform)",
        "technolog",
        "patent",
        "know-how",
        "platform",
        examples=(f"will make use of {A}'s technology to screen candidates.",),
        weight=1.0,
    ),
    _lean(
        "giver.reverts",
        rf"\b(?:rights|all)\b{GAP}{{0,60}}?\b(?:revert(?:s|ed)?|return(?:s|ed)?|come\sback|reverted)\sto\s(?P<e>{ENTITY})",
        "revert",
        "return",
        "come back",
        examples=(f"All of those rights revert to {A}.",),
        weight=2.0,
    ),
    _lean(
        "giver.licensee-of",
        rf"(?P<e>{ENTITY})['’]s?\s(?:existing\s|exclusive\s)?(?:licensee|distributor|sublicensee)\b",
        "licensee",
        "distributor",
        examples=(f"{A}'s licensee will carry on.",),
        weight=0.5,
    ),
    _lean(
        "giver.paid-to",
        rf"\b(?:pays?|paid|payable|owe[ds]?|due)\b{GAP}{{0,90}}?\bto\s(?:the\s|its\s[\w-]+,?\s)?(?P<e>{ENTITY})(?!['’])",
        "pay",
        "paid",
        "owe",
        "due",
        examples=(f"40% of the royalties is owed to its originator, {A}.",),
        weight=0.8,
    ),
    _lean(
        "taker.is-our",
        rf"\b(?:[Ii]ts|[Oo]ur|[Tt]heir)\s(?:[\w-]+\s){{0,3}}(?:licensee|sublicensee|distributor|marketing\spartner"
        rf"|commercial\spartner|commerciali[sz]ation\spartner)[,\s]\s?(?P<e>{ENTITY})",
        "licensee",
        "distributor",
        "partner",
        examples=(f"its Japanese licensee, {A}, has dosed the first patient.",),
        weight=1.5,
    ),
    _lean(
        "giver.is-our",
        rf"\b(?:[Ii]ts|[Oo]ur|[Tt]heir)\s(?:[\w-]+\s){{0,3}}(?:licensor|originator|supplier|inventor)[,\s]\s?(?P<e>{ENTITY})",
        "licensor",
        "originator",
        "supplier",
        "inventor",
        examples=(f"part of it goes to its upstream licensor, {A}.",),
        weight=1.5,
    ),
    _lean(
        "giver.sells-through",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:sells?|sold|markets?|marketed|distribut(?:es|ed))\s{GAP}{{0,120}}?\bthrough\s{ENTITY}",
        "through",
        examples=(f"{A} has marketed its spray in Canada through {B}.",),
        weight=1.0,
    ),
    _lean(
        "taker.distributes",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:exclusively\s)?(?:distribut(?:es?|ed|ing)|market(?:s|ed)?|promotes?|commerciali[sz]es?"
        rf"|sells?)\s",
        "distribut",
        "market",
        "promot",
        "commerciali",
        "sell",
        examples=(f"{A} will exclusively distribute the device in Chile.",),
        weight=0.4,
    ),
    _lean(
        "taker.granted",
        rf"(?P<e>{ENTITY})(?:\s(?:has|have|had|will|would|shall|may|also|then)){{0,3}}\s(?:be|been|was|is|were|being)\s(?:granted|given|awarded"
        rf"|licensed)\s{GAP}{{0,80}}?\b(?:licen[cs]e|rights?|option|technolog\w+|patents?)\b",
        "granted",
        "given",
        "awarded",
        "licensed",
        examples=(f"{A} would be granted exclusive rights to the vaccine in South Korea.",),
        weight=1.5,
    ),
    _lean(
        "taker.becomes",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:become|became|becomes|be|is)\s(?:an?|the|its|our)\s(?:[\w-]+\s){{0,2}}?(?:sub-?)?(?:licensee|distributor)\b",
        "licensee",
        "distributor",
        examples=(f"{A} would become the exclusive licensee of the cream in Spain.",),
        counter=(f"{A} would become the owner.",),
        weight=1.5,
    ),
    _lean(
        "giver.labelled",
        rf"^\W{{0,6}}(?:[Ll]icensor|[Ss]eller|[Oo]ptionor|[Ss]upplier|[Vv]endor)(?:\s?/\s?\w+)?[\W\t]{{1,6}}(?P<e>{ENTITY})\s?$",
        "licensor",
        "seller",
        "optionor",
        "supplier",
        "vendor",
        examples=(f"Licensor / supplier: {A}",),
        weight=4.0,
    ),
    _lean(
        "taker.labelled",
        rf"^\W{{0,6}}(?:[Ll]icensee|[Bb]uyer|[Pp]urchaser|[Oo]ptionee|[Dd]istributor)(?:\s?/\s?\w+)?[\W\t]{{1,6}}(?P<e>{ENTITY})\s?$",
        "licensee",
        "buyer",
        "purchaser",
        "optionee",
        "distributor",
        examples=(f"Licensee {A}",),
        weight=4.0,
    ),
    _lean(
        "giver.originated",
        rf"\b(?:discovered|developed|invented|originated|created|owned|patented)\s(?:by|at)\s(?:the\s)?(?P<e>{ENTITY})",
        "discovered",
        "developed",
        "invented",
        "originated",
        "created",
        "owned",
        "patented",
        examples=(f"four candidates discovered by {A}.",),
        weight=0.7,
    ),
    _lean(
        "taker.distributed-by",
        rf"\b(?:distributed|marketed|sold|promoted|commerciali[sz]ed)\s(?:exclusively\s)?{GAP}{{0,60}}?\bby\s(?:the\s)?(?P<e>{ENTITY})(?!['’])",
        "distributed",
        "marketed",
        "sold",
        "promoted",
        "commerciali",
        examples=(f"Our test was distributed in the United States by {A} until 2003.",),
        counter=(f"The test was distributed. It was bought by {A}'s clinic.",),
        weight=0.7,
    ),
    _lean(
        "giver.held-under",
        rf"\b(?:held|used|practi[sc]ed)\sunder\s(?:an?|the)\s{GAP}{{0,40}}?\b(?:agreement|licen[cs]e)\s(?:with|from)\s(?:the\s)?(?P<e>{ENTITY})",
        "under a",
        "under the",
        examples=(f"Certain patents are held under a 1989 agreement with {A}.",),
        counter=(f"{A} held its meeting under a new agreement.",),
        weight=1.5,
    ),
    _lean(
        "taker.its-option",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:allow(?:s|ed)?|let|lets|exercise[sd]?|waive[sd]?|decline[sd]?)\s{GAP}{{0,30}}?\b(?:its|their|our|the)\s"
        rf"{GAP}{{0,30}}?option\b",
        "option",
        examples=(f"{A} allowed its option on the conjugate to lapse.", f"{A} has exercised its exclusive option."),
        weight=1.5,
    ),
    _lean(
        "taker.option-held-by",
        rf"\boptions?\s(?:that\s|which\s)?(?:(?:was|were|is)\s)?(?:held|owned)\s{GAP}{{0,30}}?\bby\s(?P<e>{ENTITY})",
        "option",
        examples=(f"The option held since 2019 by {A} lapsed.",),
        weight=1.5,
    ),
    _lean(
        "taker.option-it-held",
        rf"\boptions?\s(?:that\s|which\s)?(?P<e>{ENTITY})\s(?:had|has|held|holds)",
        "option",
        examples=(f"The option that {A} held on X lapsed.",),
        weight=1.5,
    ),
    _lean(
        "giver.supplies",
        rf"(?P<e>{ENTITY}){_MODAL}\s(?:suppl(?:y|ies)|sells?\sthe\sproduct|manufactur(?:e|es))\s",
        "suppl",
        "sell",
        "manufactur",
        examples=(f"{A} will supply the drug substance at cost.",),
        weight=0.5,
    ),
)


_OF_SHARES = re.compile(r"\b(?:shares|stock)\b")
_PAYS = frozenset(
    ("lean.taker.pays", "lean.taker.pays-to-other", "lean.giver.entitled", "lean.giver.entitles", "lean.giver.receives")
)

_HOLDS = frozenset(("lean.taker.holds-right", "lean.taker.granted"))


def read_leanings(reading: FilingReading, sentences: Iterable[tuple[Layout, int]]) -> Iterator[Leaning]:
    """Every leaning in the sentences that speak of a deal."""
    for layout, number in sentences:
        sentence = layout.sentences[number]
        if not _RULES.proposed(sentence.text):
            continue
        if not reading.entities.within(layout.document.index, sentence.start, sentence.end):
            continue
        clause = read_clause(layout, number, reading.entities)
        for each, match in _RULES.scan(clause.text):
            if _OF_SHARES.search(match.group()):
                continue
            yield Leaning(
                entity=clause.entity(match["e"]),
                gives=each.id.startswith("lean.giver"),
                weight=each.confidence,
                span=clause.span(*match.span()),
                pays=each.id in _PAYS,
                holds=each.id in _HOLDS and "exclusive" in match.group(),
            )
