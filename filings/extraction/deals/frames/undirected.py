"""Frames in which two sides agree on something, and frames in which one side pays the other."""

from __future__ import annotations

from filings.extraction.deals.frames.clauses import ENTITY
from filings.extraction.deals.frames.parts import AUX, GAP, LEAD, SIDE, A, B, C, frame

AGREEMENT = (
    r"(?:agreements?|alliances?|collaborations?|partnerships?|joint\sventures?|letters?\sof\sintent|term\ssheet"
    r"|licen[cs]es?|deals?|pact|accord|arrangement|contract"
    r"|Agreements?|AGREEMENTS?|Collaborations?|Amendment|Letter\sof\sIntent|License|CRADAs?|memorand\w+)"
)
MADE = (
    r"(?:enter(?:ed|s|ing)?\sinto|execut(?:ed|es|ing)|sign(?:ed|s|ing)?|announc(?:ed?|es|ing)|conclud(?:ed|es)"
    r"|form(?:ed|s)?|created|inked?s?|establish(?:ed|es)?"
    r"|agreed\s(?:to\sform|to|on|upon)|entered|reached|made|ma[dk]es?|part(?:y|ies)\sto|formali[sz]ed|struck|completed|enter)"
)

_NOT_GO_ON = r"(?:will|would)\s(?:not|no\slonger)\b"
"""How a notice says that its sender leaves: "that it would not go forward under our option agreement"."""

UNDIRECTED = (
    frame(
        "pact.entered-with",
        rf"(?:(?P<a>{SIDE}){AUX}{GAP}{{0,120}}?)?"
        rf"\b{MADE}\b{GAP}{{0,160}}?\b{AGREEMENT}\b{GAP}{{0,120}}?\b(?:(?<!connection\s)with|between"
        rf"|among)\s{LEAD}(?P<b>{SIDE})",
        literals=("with", "between", "among"),
        examples=(
            f"{A} entered into a License Agreement with {B}.",
            f"On May 1, 2020, {A} announced today an exclusive license with {B} for X.",
        ),
        priority=40,
    ),
    frame(
        "pact.both-entered",
        rf"(?P<a>{ENTITY})(?:['’]s?)?\s?(?:,|;)?\s(?:and|&)\s(?:the\s)?(?P<b>{SIDE})(?:,?{AUX}(?:{GAP}{{0,100}}?)"
        rf"\b{MADE}\b){GAP}{{0,160}}?\b{AGREEMENT}\b(?!(?:\s\w+){{0,2}}\swith\s(?!respect|regard){LEAD}{ENTITY})",
        literals=("and", "&"),
        examples=(
            f"{A} and {B} entered into an Exclusive License Agreement.",
            f"{A} and {B}, signed a Sublicense Agreement.",
        ),
        counterexamples=(f"{A} and {B} entered into a license agreement with {C}.",),
        priority=41,
    ),
    frame(
        "pact.between",
        rf"\b{AGREEMENT}\b{GAP}{{0,100}}?\b(?:between|among)\s(?:and\samong\s)?(?:the\s)?(?P<a>{ENTITY})(?:,\s"
        rf"|,?\sand\s)(?:the\s)?(?P<b>{SIDE})",
        literals=("between", "among"),
        examples=(f"the License and Option Agreement of 1990 between {A} and the {B}.",),
        priority=38,
    ),
    frame(
        "pact.both-changed",
        rf"(?P<a>{ENTITY}),?\s(?:and|&)\s(?:the\s)?(?P<b>{SIDE})(?:\s(?:have|has|had|today|also|mutually|jointly|each|agreed|decided"
        rf"|elected|chosen|determined|to|announced|announce|that|they)){{0,6}}\s"
        rf"(?:terminat|end|amend|restat|extend|expand|renew|revis|conclud|dissolv|wind|cancel|renegotiat|modif|discontinu)\w*,?\s"
        rf"{GAP}{{0,120}}?\b{AGREEMENT}\b",
        literals=(
            "terminat",
            "end",
            "restat",
            "expand",
            "renew",
            "revis",
            "conclud",
            "dissolv",
            "wind",
            "cancel",
            "renegotiat",
            "modif",
            "discontinu",
        ),
        examples=(
            f"{A} and {B} agreed to terminate, with effect from June 1, the Collaboration Agreement for X.",
            f"{A} and {B} Revise X Agreement",
        ),
        counterexamples=(f"{A} and {B} agreed to terminate their talks.",),
        priority=42,
    ),
    frame(
        "pact.notice-to",
        rf"\b(?:provided|gave|given|sent|delivered|served)\s(?:[\w-]+\s){{0,4}}?notice\s{GAP}{{0,60}}?\bto\s{LEAD}(?P<b>{SIDE})"
        rf"{GAP}{{0,160}}?\b(?:terminat|{_NOT_GO_ON}){GAP}{{0,100}}?\b(?:{AGREEMENT}|licensed)\b",
        literals=("notice",),
        examples=(f"{A} provided written notice to {B} of termination of the License Agreement dated May 1, 2016.",),
        counterexamples=("Either party may give notice.",),
        priority=45,
        confidence=0.85,
    ),
    frame(
        "pact.notice-given",
        rf"\b(?:provided|gave|given|sent|served)\s{LEAD}(?P<b>{SIDE})\s(?:\w+\s){{0,2}}?notice\b"
        rf"{GAP}{{0,160}}?\b(?:terminat|{_NOT_GO_ON}){GAP}{{0,100}}?\b(?:{AGREEMENT}|licensed)\b",
        literals=("notice",),
        examples=(
            f"{A} gave {B} notice that it would no longer pursue the program licensed in 2004.",
            f"{A} gave {B} written notice of the termination of the License Agreement.",
        ),
        counterexamples=(f"{A} gave {B} notice of its new address.",),
        priority=45,
        confidence=0.85,
    ),
    frame(
        "pact.with-which",
        rf"(?P<b>{ENTITY}),?\swith\s(?:which|whom)\s(?P<a>{SIDE}){AUX}\s{MADE}\s{GAP}{{0,80}}?\b{AGREEMENT}\b",
        literals=("with which", "with whom"),
        examples=(f"{B}, with which {A} signed a license agreement in 2004, notified us.",),
        priority=42,
    ),
    frame(
        "pact.notice-from",
        rf"\breceived\s(?:[\w-]+\s){{0,4}}?notice\s{GAP}{{0,60}}?\bfrom\s{LEAD}(?P<b>{SIDE})"
        rf"(?:{GAP}|{ENTITY}){{0,160}}?\b(?:terminat|end|withdraw|discontinu|cancel|conclud|{_NOT_GO_ON})"
        rf"{GAP}{{0,100}}?\b(?:{AGREEMENT}|licensed)\b",
        literals=("notice",),
        examples=(
            f"{A} received a letter of notice from {B} that {B} has elected to end the License Agreement.",
            f"{A} received written notice from {B} that it is terminating the License Agreement.",
        ),
        counterexamples=(f"{A} received notice from {B} of its new address.",),
        priority=45,
        confidence=0.85,
    ),
    frame(
        "pact.possessive",
        rf"(?P<a>{ENTITY})['’]s\s(?:[\w-]+,?\s){{0,5}}?{AGREEMENT}\b{GAP}{{0,60}}?\b(?:with"
        rf"|between)\s{LEAD}(?P<b>{SIDE})",
        literals=("with", "between"),
        examples=(f"{C} agrees to comply with {A}'s License Agreement with {B} dated October 30, 2003.",),
        priority=37,
    ),
    frame(
        "pact.between-parties",
        rf"(?P<a>{SIDE}){GAP}{{0,160}}?(?P<b>{SIDE}).{{0,240}}?\b{AGREEMENT}\b{GAP}{{0,60}}?\bbetween\s"
        rf"(?:the\sparties|them|the\stwo)\b",
        literals=("between the", "between them", "by the parties", "by them"),
        examples=(
            f"{A} gave {B} notice that it is terminating the License Agreement between the parties dated June 1, 2020.",
        ),
        priority=36,
    ),
    frame(
        "pact.agreement-with",
        rf"(?:(?P<a>{SIDE}){GAP}{{0,120}}?)?\b(?<!in\s)(?<!in\sclose\s){AGREEMENT}\b(?!\sto\s){GAP}{{0,100}}?\b(?:(?<!connection\s)with"
        rf"|between)\s{LEAD}(?P<b>{SIDE})",
        literals=("with", "between"),
        examples=(
            f"{A} has a broad licensing agreement with {B} to use its cell line.",
            f"We are party to a License Agreement with {B}.",
        ),
        priority=35,
        confidence=0.7,
    ),
    frame(
        "pact.developing-together",
        rf"(?P<a>{SIDE})\sand\s(?P<b>{SIDE}){AUX}\s(?:join(?:ing|ed)?\s(?:forces\s)?to\s\w+|discover\b|research\b|co-?develop\w*|developing|collaborat\w+|co-?promot\w+"
        rf"|agreed\sto\s(?:collaborate|co-?\w+|form)|(?:partnered|teamed\sup|joined\sforces)\s(?:in\s(?:[A-Z]\w+\s)?\d{{4}}\s)?to)\b",
        literals=(
            "develop",
            "collaborat",
            "promot",
            "agreed to form",
            "join",
            "discover",
            "research",
            "partnered",
            "teamed up",
        ),
        examples=(
            f"{A} and {B} have been developing X since 2019.",
            f"{A} and {B} agreed to collaborate.",
            f"{A} and {B} partnered in May 2023 to commercialize X.",
        ),
        priority=34,
    ),
    frame(
        "pact.works-with",
        rf"(?P<a>{SIDE}){AUX}\s(?:collaborat(?:es?|ed|ing)|partner(?:s|ed)|team(?:s|ed|ing)(?:\sup)?|join(?:s|ed)\sforces"
        rf"|cooperat(?:es|ed|ing))\s{GAP}{{0,60}}?\bwith\s{LEAD}(?P<b>{SIDE})",
        literals=("collaborat", "partner", "team", "forces", "cooperat"),
        examples=(f"{A} is also collaborating with {B} in diabetes.", f"{A} has teamed up with {B} to market X."),
        priority=33,
        confidence=0.7,
    ),
    frame(
        "pact.under-agreement",
        rf"\b[Uu]nder\s(?:an?|the|its|our)\s{GAP}{{0,80}}?\b{AGREEMENT}\b{GAP}{{0,60}}?,?\s(?P<b>{SIDE})"
        rf"{AUX}\s(?:made|holds?|held|paid|pays|received|is|will|has|licensed|granted|assigned)\b",
        literals=("under",),
        examples=(f"Under a 2021 agreement, {B} held rights to X.",),
        priority=15,
        confidence=0.6,
    ),
    frame(
        "pact.settled-with",
        rf"(?:(?P<a>{SIDE}){AUX}\s)?\bsettled\s{GAP}{{0,100}}?\b(?:with|against|by)\s{LEAD}(?P<b>{SIDE})",
        literals=("settled",),
        examples=(f"In April 2015 {A} settled its patent litigation with {B}.",),
        priority=20,
        confidence=0.7,
    ),
    frame(
        "pact.settled",
        rf"(?P<a>{ENTITY})\sand\s(?P<b>{SIDE}){AUX}\ssettled\b",
        literals=("settled",),
        examples=(f"{A} and {B} have settled the patent suit.",),
        priority=20,
        confidence=0.7,
    ),
)

_PAY = r"(?:pays?|paid|owes?|makes?|made|reimburses?)"
_MODAL = (
    r"(?:\s(?:will|shall|has|have|had|must|may|could|would|is|are|was|were|agreed|required|obligated|liable|become|became"
    r"|also|further|to|be|obliged|been))*"
)
_MONEY = r"(?:payment|fee|royalt|milestone|\$|US\$|€|£|¥|EUR|USD|RMB|JPY|million|upfront|sum)"
PAYMENTS = (
    frame(
        "payment.pay",
        rf"(?P<t>{SIDE}){_MODAL}\s{_PAY}\s(?:to\s)?(?P<g>{ENTITY}){GAP}{{0,60}}?{_MONEY}",
        literals=("pay", "paid", "owe", "make", "made", "reimburs"),
        examples=(f"{B} will pay {A} an upfront fee of US$8.5 million.", f"{B} paid {A} $20.0 million."),
    ),
    frame(
        "payment.pay-to",
        rf"(?P<t>{SIDE}){_MODAL}\s{_PAY}\s{GAP}{{0,120}}?{_MONEY}{GAP}{{0,120}}?\bto\s(?P<g>{ENTITY})",
        literals=("pay", "paid", "make", "made"),
        examples=(f"{B} is required to make a one-time upfront payment to {A} of $45.0 million.",),
    ),
    frame(
        "payment.entitled-from",
        rf"(?P<g>{SIDE}){_MODAL}\s(?:eligible|entitled|receives?|received|earn"
        rf"|entitling)\b{GAP}{{0,160}}?{_MONEY}{GAP}{{0,160}}?\bfrom\s(?P<t>{ENTITY})",
        literals=("from",),
        examples=(f"{A} received a $150,000 milestone payment from {B}.",),
    ),
)
