"""How sentences tell a deal: frames with a giver and a taker, or with two sides, over plain clauses (see `clauses`).

A frame says who gives what to whom ("A granted B an exclusive licence") or only that A and B agreed on something ("A and
B entered into a …"). Patterns name their groups `g` (gives the right, the product, the asset) and `t` (takes it), or `a`
and `b` for the sides of an undirected agreement. A side left out is the filer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.clauses import ENTITY, FIRST, Clause
from filings.extraction.facts import Span
from filings.extraction.rules import Rule, RuleSet, rule, rule_set

A, B, C = (chr(FIRST + n) for n in range(3))  # the organisations of the examples

_E = ENTITY
_SIDE = rf"{_E}(?:['’]s?)?(?:(?:,\s(?:and\s|together\swith\s)?|\sand\s|\sor\s|;\sand\s)(?:its\s\w+\s|the\s)?{_E})*"
_AUX = r"(?:\s(?:has|have|had|also|then|will|shall|hereby|would|agreed\sto|are|is|was|were|been|being|today|now|previously|recently|jointly|each))*"
_RIGHT = r"(?:licen[cs]e[sd]?|sub-?licen[cs]e|rights?|option|sublicensable)"
_NOT = rf"(?:[^;{chr(FIRST)}-\uf8ff]|{_E}['’]s?(?=\s))"
_SOLD = r"(?:all|its|the|certain|substantially|rights|U\.S\.|worldwide|[A-Z][\w-]*\d|[A-Z]{3,})"


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a clause relates two sides. `giver` and `taker` are entity indices; () is a side not named there.

    For an undirected frame (`directed` false) they are the two sides in the order told.
    """

    kind: str  # license, sublicense, option, distribution, asset, royalty, pact, payment, license_to …
    giver: tuple[int, ...]
    taker: tuple[int, ...]
    directed: bool
    rule: Rule
    clause: Clause
    span: Span
    start: int  # in the clause's text
    end: int


def _frame(id: str, pattern: str, **more: object) -> Rule:
    return rule(f"deal.{id}", pattern, flags=0, **more)  # type: ignore[arg-type]


_DIRECTED = (
    _frame(
        "license.grant-dative",
        rf"(?P<g>{_SIDE}){_NOT}{{0,160}}?\b(?:grant(?:ed|s|ing)?|giv(?:es|en|ing)|gave|award(?:ed|s))\s(?:back\s)?(?:to\s)?(?:the\s)?(?P<t>{_SIDE})"
        rf"{_NOT}{{0,140}}?\b{_RIGHT}\b",
        literals=("grant", "gave", "give", "giving", "award"),
        examples=(f"{A} granted {B} an exclusive license to develop X.", f"{A} has granted to {B} rights to X."),
        counterexamples=(f"{A} granted a license to make X.",),
        priority=30,
    ),
    _frame(
        "license.grant-to",
        rf"(?P<g>{_SIDE}){_NOT}{{0,160}}?\bgrant(?:ed|s|ing)?\s{_NOT}{{0,160}}?\b{_RIGHT}\b{_NOT}{{0,200}}?\bto\s(?:the\s)?(?P<t>{_SIDE})",
        literals=("grant",),
        examples=(f"{A} granted an exclusive license for X to {B}.",),
        priority=28,
    ),
    _frame(
        "license.verb-to",
        rf"(?P<g>{_SIDE}){_AUX}\s(?:exclusively\s)?(?:out-?|sub-?)?licen[cs](?:e[sd]?|ing)\s{_NOT}{{0,200}}?\bto\s(?:the\s)?(?P<t>{_SIDE})",
        literals=("licens", "licenc"),
        examples=(f"{A} licensed X to {B}.", f"{A} has out-licensed X in Japan to {B}.", f"{A} licensed to {B} the rights."),
        priority=28,
    ),
    _frame(
        "license.passive-to",
        rf"(?:\b(?:is|are|was|were|been|be)\s)(?:exclusively\s)?(?:sub-?|out-?)?licen[cs]ed\s{_NOT}{{0,60}}?\bto\s(?:the\s)?(?P<t>{_SIDE})(?:\sby\s(?:the\s)?(?P<g>{_SIDE}))?",
        literals=("licens", "licenc"),
        examples=(f"X is licensed to {B}.", f"X is licensed to {B} by {A}."),
        priority=27,
    ),
    _frame(
        "license.granted-by",
        rf"(?P<t>{_SIDE})?{_NOT}{{0,160}}?\b(?:{_RIGHT})\s{_NOT}{{0,60}}?\b(?:granted|given|awarded|held){_NOT}{{0,40}}?\sby\s(?:the\s)?(?P<g>{_SIDE})",
        literals=("granted", "given", "awarded", "held"),
        examples=(f"X is held under a licence granted in 2014 by {A}.", f"{B} has a license granted by {A}."),
        counterexamples=(f"{A} granted {B} a license.",),
        priority=22,
    ),
    _frame(
        "license.owed-under",
        rf"(?P<t>{_SIDE}){_NOT}{{0,100}}?\b(?:owed|payable|due|pays?|paid)\s(?:\w+\s){{0,2}}?to\s(?P<g>{_SIDE})\s(?:under|pursuant\sto)\s(?:the|an?|its|their)\s{_NOT}{{0,60}}?\b[Ll]icen[cs]e(?:\s[Aa]greement)?\b",
        literals=("under", "pursuant"),
        examples=(f"{B} alone shall pay all sums owed to {A} under the exclusive patent license agreement of August 9, 2016.",),
        priority=19,
    ),
    _frame(
        "license.of-technology",
        rf"\b(?:licen[cs]e|rights)\s(?:of|to|under|in)\s(?:the\s)?(?P<g>{_E})['’]s?\s{_NOT}{{0,80}}?\bgranted\sto\s(?P<t>{_SIDE})",
        literals=("granted to",),
        examples=(f"Under a non-exclusive licence of {A}'s linker technology granted to {B} in 2016",),
        priority=26,
    ),
    _frame(
        "license.from",
        rf"(?P<t>{_SIDE})?{_NOT}{{0,160}}?\b(?:sub-?|in-)?licen[cs](?:e|es|ed|ing|e\sagreement)\b(?!\s(?:income|fees?|revenue|receipts|consideration|payments?)){_NOT}{{0,160}}?\bfrom\s(?:the\s)?(?P<g>{_SIDE})",
        literals=("licens", "licenc"),
        examples=(f"{B} obtained an exclusive license to X from {A}.", f"{B} discovered it under a license from {A}.", f"{B} in-licensed X from {A}."),
        priority=20,
    ),
    _frame(
        "license.rights-from",
        rf"(?P<t>{_SIDE}){_NOT}{{0,120}}?\b(?:obtain(?:ed|s)?|acquir(?:ed|es)|receiv(?:ed|es)|secur(?:ed|es)|gain(?:ed|s))\s{_NOT}{{0,40}}?\brights\b{_NOT}{{0,160}}?\bfrom\s(?:the\s)?(?P<g>{_SIDE})",
        literals=("rights",),
        examples=(f"{B} obtains rights outside China to X from {A}.",),
        priority=21,
    ),
    _frame(
        "license.from-acquired",
        rf"(?P<t>{_SIDE}){_NOT}{{0,120}}?\b(?:obtain(?:ed|s)?|acquir(?:ed|es)|receiv(?:ed|es)|secur(?:ed|es))\sfrom\s(?:the\s)?(?P<g>{_SIDE}){_NOT}{{0,80}}?\b{_RIGHT}\b",
        literals=("from",),
        examples=(f"{B} acquired from {A} exclusive rights to sell X.", f"{B} obtained from {A} a worldwide license."),
        priority=29,
    ),
    _frame(
        "license.from-which",
        rf"(?P<g>{_SIDE}),?\sfrom\s(?:which|whom)\s(?P<t>{_SIDE}){_AUX}\s(?:holds?|licens\w+|obtain\w*|received|has|have){_NOT}{{0,60}}?\b{_RIGHT}\b",
        literals=("from which", "from whom"),
        examples=(f"X originated at {A}, from which {B} holds an exclusive license.",),
        priority=32,
    ),
    _frame(
        "license.licensee-of",
        rf"(?P<t>{_SIDE}){_AUX}{_NOT}{{0,80}}?\b(?:is|been|as|became|remains)\s(?:the\s|an?\s)?(?:(?P<g>{_E})(?:['’]s?)?\s)?(?:exclusive\s|sole\s|our\s|its\s)*(?:sub-?)?licensee\b",
        literals=("licensee",),
        examples=(f"{B} has since 2018 been {A}'s exclusive licensee for X in Europe.",),
        priority=24,
    ),
    _frame(
        "license.its-licensee",
        rf"(?P<g>{_E}){_NOT}{{0,160}}?\b(?:its|our)\s(?:exclusive\s|sub)?licensee\s(?:(?:for|in|of)\s[\w\s]{{1,30}})?,?\s?(?P<t>{_E})",
        literals=("licensee",),
        examples=(f"{A} passes on what it is owed by its licensee for Europe, {B}.",),
        priority=18,
    ),
    _frame(
        "license.is-licensee-of",
        rf"(?P<t>{_SIDE}){_NOT}{{0,80}}?\b(?:is|are|was|were|became)\s(?:the\s|an?\s)?(?:exclusive\s)?licensees?\s{_NOT}{{0,80}}?\bof\s(?:the\s)?(?P<g>{_SIDE})",
        literals=("licensee",),
        examples=(f"{B} is the licensee of certain patents of the {A}.",),
        priority=25,
    ),
    _frame(
        "license.held-to-givers",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:currently\s)?(?:holds?|held|retains|has|have)\s{_NOT}{{0,80}}?\b(?:licen[cs]e|rights)\b{_NOT}{{0,60}}?\b(?:to|for|under|in)\s(?P<g>{_E})['’]s?\s",
        literals=("hold", "held", "retain", "has", "have"),
        examples=(f"{B} currently holds exclusive global rights to {A}'s two drug candidates.",),
        priority=13,
    ),
    _frame(
        "license.held-by-taker",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:currently\s)?(?:holds?|held|retains)\s(?:an?\s|the\s)?(?:exclusive|non-exclusive|co-exclusive|sole|worldwide|global|{_RIGHT}){_NOT}{{0,80}}?\b(?:{_RIGHT})\b",
        literals=("hold", "held", "retain"),
        examples=(f"{B} has held an exclusive license to X.",),
        priority=12,
        confidence=0.6,
    ),
    _frame(
        "license.agreement-to-use",
        rf"(?P<t>{_SIDE}){_NOT}{{0,80}}?\b[Ll]icens(?:e|ing)\s(?:[Aa]greement\s)?with\s(?P<g>{_SIDE})\s(?:to\s(?:use|utili[sz]e|access)|for\s(?:the\s)?use\sof)\b",
        literals=("to use", "to utili", "to access", "use of"),
        examples=(f"{B} has a broad licensing agreement with {A} to utilize their cell line.",),
        priority=36,
    ),
    _frame(
        "license.milestone-from",
        rf"(?P<g>{_SIDE}){_NOT}{{0,100}}?\b(?:receiv(?:ed|es)|receipt\sof|earned)\s{_NOT}{{0,60}}?\b(?:milestone|licens\w+)\s(?:payment|fee|income){_NOT}{{0,40}}?\bfrom\s(?P<t>{_E})",
        literals=("milestone", "licens"),
        examples=(f"{A} today announced receipt of a $100,000 milestone payment from {B}.", f"{A} Receives $150K Milestone Payment From {B}".replace("Receives", "receives").replace("Milestone Payment From", "milestone payment from")),
        priority=23,
    ),
    _frame(
        "license.listed",
        rf"^\W{{0,4}}(?P<t>{_E})\s?(?:-|–|—|:)\s?(?:Licensed|Secured\san?\slicen[cs]e|Obtained\san?\slicen[cs]e|Exclusive\slicen[cs]e|In-licensed|Entered\sinto\san?\s(?:deal|licen[cs]\w+))",
        literals=("licens", "licenc", "deal"),
        examples=(f"{B} - Licensed X for global development and commercialization.",),
        priority=23,
    ),
    _frame(
        "license.under-which-receives",
        rf"under\swhich\s(?P<t>{_SIDE}){_AUX}\s(?:receive[sd]?|obtain(?:s|ed)?|acquire[sd]?|held|holds)\s{_NOT}{{0,60}}?\b{_RIGHT}\b",
        literals=("under which",),
        examples=(f"signed a Sublicense Agreement under which {B} received the exclusive right to sell X.",),
        priority=16,
    ),
    _frame(
        "license.agreement-gives",
        rf"\b[Aa]greement\s(?:also\s)?(?:gives|grants|provides|gave|granted)\s(?:to\s)?(?P<t>{_SIDE})\s(?:with\s)?{_NOT}{{0,80}}?\b{_RIGHT}\b",
        literals=("agreement gives", "agreement grants", "agreement provides", "agreement gave", "agreement granted", "agreement also"),
        examples=(f"The Borea Agreement gives {B} an exclusive license to develop X.",),
        priority=16,
        confidence=0.8,
    ),
    _frame(
        "license.receives",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:receive[sd]?|obtain(?:s|ed)?|acquire[sd]?)\s(?:an?\s|the\s)?(?:exclusive|non-exclusive|worldwide|global|sole)?,?\s?{_NOT}{{0,40}}?\b(?:licen[cs]e|right|rights)\b",
        literals=("receiv", "obtain", "acquir"),
        examples=(f"{B} receives an exclusive, worldwide license to any compound.",),
        priority=10,
        confidence=0.6,
    ),
    _frame(
        "option.grant",
        rf"(?P<g>{_SIDE}){_NOT}{{0,120}}?\bgrant(?:ed|s|ing)?\s(?:to\s)?(?P<t>{_SIDE}){_NOT}{{0,60}}?\boption\b",
        literals=("option",),
        examples=(f"{A} granted to {B} an exclusive option for rights to X.",),
        counterexamples=(f"{A} granted an option.",),
        priority=31,
    ),
    _frame(
        "option.holds",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:holds?|has|have|held|obtain(?:s|ed)?|receive[sd]?|acquire[sd]?)\s(?:an?\s|the\s)?(?:sole\sand\s)?(?:exclusive\s)?option\b",
        literals=("option",),
        examples=(f"For each target, {B} holds an exclusive option.",),
        priority=14,
        confidence=0.7,
    ),
    _frame(
        "option.held-by",
        rf"\boption\s{_NOT}{{0,30}}?held\s{_NOT}{{0,30}}?by\s(?P<t>{_SIDE})",
        literals=("option",),
        examples=(f"The option held since 2019 by {B} to take a licence of X lapsed.",),
        priority=30,
    ),
    _frame(
        "option.exercise",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:exercis(?:ed|ing)\s(?:its|the|an?)\s(?:\w+\s)?option|opted\sin)\b",
        literals=("exercis", "opted in"),
        examples=(f"that {B} was exercising its option for the first of the targets.", f"{B} has opted in to X."),
        priority=26,
    ),
    _frame(
        "distribution.appoint",
        rf"(?P<g>{_SIDE}){_NOT}{{0,120}}?\bappoint(?:ed|s|ing)?\s(?P<t>{_SIDE}){_NOT}{{0,60}}?\bdistributor\b",
        literals=("distributor",),
        examples=(f"{A} appointed {B} as its exclusive distributor of X.", f"{A} appoints {B} exclusive distributor."),
        priority=33,
    ),
    _frame(
        "distribution.right",
        rf"(?P<g>{_SIDE}){_NOT}{{0,120}}?\b(?:giv\w+|grant\w+|gave)\s(?P<t>{_SIDE}){_NOT}{{0,60}}?\bright\s(?:to\s)?distribute\b",
        literals=("distribute",),
        examples=(f"{A} granted {B} the exclusive right to distribute X.",),
        priority=34,
    ),
    _frame(
        "distribution.distributor-for",
        rf"(?P<t>{_SIDE}){_NOT}{{0,60}}?\b(?:is|as|became|been)\s(?:(?P<g>{_E})(?:['’]s?)\s)?(?:the\s|an?\s|our\s|its\s)?(?:exclusive\s|sole\s)?distributor\b",
        literals=("distributor",),
        examples=(f"{B} has been {A}'s exclusive distributor of X.",),
        priority=24,
    ),
    _frame(
        "asset.sold-to",
        rf"(?P<g>{_SIDE}){_AUX}\s(?:sold|agreed\sto\ssell|transferred\s(?:all|its|title|ownership|the\srights)|divest(?:ed|s)?)\s{_NOT}{{0,160}}?\bto\s(?P<t>{_SIDE})",
        literals=("sold", "to sell", "transfer", "divest"),
        examples=(f"{A} sold its receptor antibody, now called X, to {B} in 2020.",),
        counterexamples=(f"{A} sold 912,400 shares.",),
        priority=20,
    ),
    _frame(
        "asset.assigned-to",
        rf"(?P<g>{_SIDE}){_AUX}\sassign(?:ed|s)?\s(?:\w+\s){{0,12}}?to\s(?P<t>{_SIDE})",
        literals=("assign",),
        examples=(f"{A} assigned to {B} the data of its trial.",),
        priority=20,
    ),
    _frame(
        "asset.bought-from",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:bought|buys|purchase[sd]?|acquire[sd]?|acquires)\s{_NOT}{{0,60}}?\bfrom\s(?P<g>{_SIDE})",
        literals=("from",),
        examples=(f"In 2020 {B} bought X from {A}.", f"{B} purchased from {A} all rights to X."),
        priority=17,
    ),
    _frame(
        "asset.acquired-of",
        rf"(?P<t>{_SIDE}){_AUX}\sacquired\s(?:all|substantially\sall)\sof\s(?P<g>{_E})['’]s?\s",
        literals=("acquired",),
        examples=(f"{B} acquired all of {A}'s right, title and interest in X.",),
        priority=20,
    ),
    _frame(
        "asset.was-acquired",
        rf"\b(?:was|were)\s(?:acquired|purchased|bought)\s{_NOT}{{0,100}}?\b(?:from|with)\s(?P<g>{_SIDE})",
        literals=("acquired", "purchased", "bought"),
        examples=(f"X was acquired in 2020 under an asset purchase agreement with {A}.",),
        priority=19,
    ),
    _frame(
        "royalty.bought",
        rf"(?P<t>{_SIDE}){_AUX}\s(?:bought|purchase[sd]?|acquire[sd]?)\s(?:all|part|\w+)?\s?(?:of\s)?(?:the\s|its\s)?(?:royalt\w+|revenue\sinterest)",
        literals=("royalt", "revenue interest"),
        examples=(f"{B} acquired all of the royalties under the agreement.",),
        priority=24,
    ),
    _frame(
        "royalty.sold",
        rf"(?P<g>{_SIDE}){_AUX}\ssold\s{_NOT}{{0,60}}?\b(?:royalt\w+|revenue\sinterests?)\b(?:{_NOT}{{0,80}}?\bto\s(?P<t>{_SIDE}))?",
        literals=("royalt", "revenue interest"),
        examples=(f"{A} sold its right to those royalties to {B}.",),
        priority=26,
    ),
    _frame(
        "royalty.received-for",
        rf"(?P<g>{_SIDE}){_AUX}\sreceived\s{_NOT}{{0,30}}?from\s(?P<t>{_SIDE}),?\sfor\s(?:the\s|its\s)?royalties",
        literals=("royalties",),
        examples=(f"{A} received $42.5 million from {B}, for the royalties of 12%.",),
        priority=26,
    ),
)

_AGREEMENT = (
    r"(?:agreements?|alliances?|collaborations?|partnerships?|joint\sventures?|letters?\sof\sintent|term\ssheet|licen[cs]es?|deals?|pact|contract"
    r"|Agreements?|AGREEMENTS?|Collaborations?|Amendment|Letter\sof\sIntent|License|memorand\w+)"
)
_MADE = (
    r"(?:enter(?:ed|s|ing)?\sinto|execut(?:ed|es|ing)|sign(?:ed|s|ing)?|announc(?:ed?|es|ing)|conclud(?:ed|es)|form(?:ed|s)?|inked?s?|establish(?:ed|es)?"
    r"|agreed\s(?:to\sform|to|on|upon)|reached|made|ma[dk]es?|part(?:y|ies)\sto|formali[sz]ed|struck|completed|enter)"
)

_UNDIRECTED = (
    _frame(
        "pact.entered-with",
        rf"(?P<a>{_SIDE})?{_AUX}(?:{_NOT}{{0,120}}?)\b{_MADE}\b{_NOT}{{0,160}}?\b{_AGREEMENT}\b{_NOT}{{0,120}}?\b(?:with|between|among)\s(?:the\s)?(?P<b>{_SIDE})",
        literals=("with", "between", "among"),
        examples=(
            f"{A} entered into a License Agreement with {B}.",
            f"On May 1, 2020, {A} announced today an exclusive license with {B} for X.",
        ),
        priority=40,
    ),
    _frame(
        "pact.both-entered",
        rf"(?P<a>{_E})(?:['’]s?)?\s?(?:,|;)?\s(?:and|&)\s(?:the\s)?(?P<b>{_SIDE})(?:,?{_AUX}(?:{_NOT}{{0,100}}?)\b{_MADE}\b){_NOT}{{0,160}}?\b{_AGREEMENT}\b",
        literals=("and", "&"),
        examples=(f"{A} and {B} entered into an Exclusive License Agreement.", f"{A} and {B}, signed a Sublicense Agreement."),
        priority=41,
    ),
    _frame(
        "pact.between",
        rf"\b{_AGREEMENT}\b{_NOT}{{0,100}}?\b(?:between|among)\s(?:and\samong\s)?(?:the\s)?(?P<a>{_E})(?:,\s|,?\sand\s)(?:the\s)?(?P<b>{_SIDE})",
        literals=("between", "among"),
        examples=(f"the License and Option Agreement of 1990 between {A} and the {B}.",),
        priority=38,
    ),
    _frame(
        "pact.possessive",
        rf"(?P<a>{_E})['’]s\s(?:[\w-]+,?\s){{0,5}}?{_AGREEMENT}\b{_NOT}{{0,60}}?\b(?:with|between)\s(?:the\s)?(?P<b>{_SIDE})",
        literals=("with", "between"),
        examples=(f"{C} agrees to comply with {A}'s License Agreement with {B} dated October 30, 2003.",),
        priority=37,
    ),
    _frame(
        "pact.between-parties",
        rf"(?P<a>{_SIDE}){_NOT}{{0,160}}?(?P<b>{_SIDE}).{{0,240}}?\b{_AGREEMENT}\b{_NOT}{{0,60}}?\bbetween\s(?:the\sparties|them|the\stwo)\b",
        literals=("between the", "between them"),
        examples=(f"{A} gave {B} notice that it is terminating the License Agreement between the parties dated June 1, 2020.",),
        priority=36,
    ),
    _frame(
        "pact.agreement-with",
        rf"(?:(?P<a>{_SIDE}){_NOT}{{0,120}}?)?\b{_AGREEMENT}\b(?!\sto\s){_NOT}{{0,100}}?\b(?:with|between)\s(?:the\s)?(?P<b>{_SIDE})",
        literals=("with", "between"),
        examples=(f"{A} has a broad licensing agreement with {B} to use its cell line.", f"We are party to a License Agreement with {B}."),
        priority=35,
        confidence=0.7,
    ),
    _frame(
        "pact.developing-together",
        rf"(?P<a>{_SIDE})\sand\s(?P<b>{_SIDE}){_AUX}\s(?:co-?develop\w*|developing|collaborat\w+|co-?promot\w+|agreed\sto\s(?:collaborate|co-?\w+|form))\b",
        literals=("develop", "collaborat", "promot", "agreed to form"),
        examples=(f"{A} and {B} have been developing X since 2019.", f"{A} and {B} agreed to collaborate."),
        priority=34,
    ),
    _frame(
        "pact.under-agreement",
        rf"\b[Uu]nder\s(?:an?|the|its|our)\s{_NOT}{{0,80}}?\b{_AGREEMENT}\b{_NOT}{{0,60}}?,?\s(?P<b>{_SIDE}){_AUX}\s(?:made|holds?|held|paid|pays|received|is|will|has|licensed|granted|assigned)\b",
        literals=("under",),
        examples=(f"Under a 2021 agreement, {B} held rights to X.",),
        priority=15,
        confidence=0.6,
    ),
    _frame(
        "pact.settled",
        rf"(?P<a>{_E})\sand\s(?P<b>{_SIDE}){_AUX}\ssettled\b",
        literals=("settled",),
        examples=(f"{A} and {B} have settled the patent suit.",),
        priority=20,
        confidence=0.7,
    ),
)

_PAY = r"(?:pays?|paid|owes?|makes?|made|reimburses?)"
_MODAL = r"(?:\s(?:will|shall|has|have|had|must|may|could|would|is|are|was|were|agreed|required|obligated|liable|become|became|also|further|to|be|obliged|been))*"
_MONEY = r"(?:payment|fee|royalt|milestone|\$|US\$|€|£|¥|EUR|USD|RMB|JPY|million|upfront|sum)"
_PAYMENTS = (
    _frame(
        "payment.pay",
        rf"(?P<t>{_SIDE}){_MODAL}\s{_PAY}\s(?:to\s)?(?P<g>{_E}){_NOT}{{0,60}}?{_MONEY}",
        literals=("pay", "paid", "owe", "make", "made", "reimburs"),
        examples=(f"{B} will pay {A} an upfront fee of US$8.5 million.", f"{B} paid {A} $20.0 million."),
    ),
    _frame(
        "payment.pay-to",
        rf"(?P<t>{_SIDE}){_MODAL}\s{_PAY}\s{_NOT}{{0,120}}?{_MONEY}{_NOT}{{0,120}}?\bto\s(?P<g>{_E})",
        literals=("pay", "paid", "make", "made"),
        examples=(f"{B} is required to make a one-time upfront payment to {A} of $45.0 million.",),
    ),
    _frame(
        "payment.entitled-from",
        rf"(?P<g>{_SIDE}){_MODAL}\s(?:eligible|entitled|receives?|received|earn|entitling)\b{_NOT}{{0,160}}?{_MONEY}{_NOT}{{0,160}}?\bfrom\s(?P<t>{_E})",
        literals=("from",),
        examples=(f"{A} received a $150,000 milestone payment from {B}.",),
    ),
)

FRAMES: RuleSet = rule_set(*_DIRECTED, *_UNDIRECTED, *_PAYMENTS)
_UNDIRECTED_RULES = frozenset(r.id for r in _UNDIRECTED)


def find_frames(clause: Clause) -> Iterator[Frame]:
    """Every frame in a clause, the strongest first."""
    found: list[Frame] = []
    for each, match in FRAMES.scan(clause.text):
        directed = each.id not in _UNDIRECTED_RULES
        first, second = ("g", "t") if directed else ("a", "b")
        found.append(
            Frame(
                kind=each.id.split(".")[1],
                giver=_side(clause, match, first),
                taker=_side(clause, match, second),
                directed=directed,
                rule=each,
                clause=clause,
                span=clause.span(*match.span()),
                start=match.start(),
                end=match.end(),
            )
        )
    yield from sorted(found, key=lambda f: (-f.rule.priority, f.start))


def _side(clause: Clause, match: re.Match[str], group: str) -> tuple[int, ...]:
    named = match.groupdict().get(group)
    return clause.entities(named) if named else ()
