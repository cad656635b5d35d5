"""Who gives what to whom, read from the verb: its subject to the left, "to", "from", "by" and owners to the right.

The frames of `directed` are whole sentences; here any sentence is read whose verb gives or takes, whatever
stands between its parts: "Acme, of Ghent, has out-licensed the Japanese rights to its wound gel to Tokyo-based Borea",
"Borea has been granted exclusive rights", "the completion of Borea's purchase, from Acme, of three products".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.deals.frames.clauses import ENTITY, SIGNS, Clause
from filings.extraction.deals.frames.parts import A, B
from filings.extraction.rules import Rule, rule, rule_set

REACH = 320
"""Characters behind a verb in which its partners stand."""

BACK = 260
"""Characters before a verb in which its subject stands."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """One verb of giving or taking with its two sides; () is a side not named. `kind` is that of a frame."""

    kind: str
    giver: tuple[int, ...]
    taker: tuple[int, ...]
    rule: Rule
    start: int  # in the clause's text
    end: int


def _verb(name: str, pattern: str, *literals: str, examples: tuple[str, ...]) -> Rule:
    return rule(
        f"deal.verb.{name}",
        rf"\b(?:{pattern})\b",
        flags=re.IGNORECASE,
        literals=literals,
        examples=examples,
        priority=18,
        confidence=0.85,
    )


_GIVES = _verb(
    "gives",
    r"grant(?:ed|s|ing)?|award(?:ed|s|ing)?|giv(?:es|en|ing|e)|gave|confer(?:red|s|ring)|ced(?:es|ed|ing)"
    r"|provid(?:ed|es|ing|e)",
    "grant", "award", "giv", "gave", "confer", "ced", "provid",
    examples=(f"{A} has conferred on {B} the rights to X in Spain.", f"{A} will provide a license to {B}."),
)  # fmt: skip
_LICENSES = _verb(
    "licenses",
    rf"(?:(?:out|sub)-?\s?)?licen[cs](?:ed(?!\s(?:under|pursuant\sto)\s(?:the\s)?{ENTITY}['’])|es|ing)|(?:(?<=\bwill\s)|(?<=ively\s))licen[cs]e",
    "licens", "licenc",
    examples=(f"{A}, of Ghent, has exclusively licensed the gel to Osaka-based {B}.",),
)  # fmt: skip
_SELLS = _verb(
    "sells",
    r"s(?:old|ells?|elling)|divest(?:ed|s|ing)?|transfer(?:red|s|ring)?|assign(?:ed|s|ing)?"
    r"|(?:sale|divestiture|divestment|assignment|out-?licensing)(?=\s(?:of|to|by)\b)",
    "sold", "sell", "divest", "transfer", "assign", "sale", "licensing",
    examples=(f"{A} today completed the sale of its eye drops to {B}.",),
)  # fmt: skip
_TAKES = _verb(
    "takes",
    r"obtain(?:ed|s|ing)?|acquir(?:ed|es|ing|e)|receiv(?:ed|es|ing)|secur(?:ed|es|ing)|gain(?:ed|s)|gets?|got|w[io]ns?|taken"
    r"|in-?licen[cs](?:ed|es|ing|e)|buys?|bought|buying|purchas(?:ed|es|ing)|(?<=\bto\s)purchase|took|takes|picks?\sup|picked\sup"
    r"|(?:acquisition|purchase|in-?licensing)(?=\s(?:of|from|by)\b)",
    "obtain", "acqui", "receiv", "secur", "gain", "get", "got", "win", "won", "licen", "buy", "bought", "purchas",
    "took", "take", "pick",
    examples=(f"{B} completed its acquisition from {A} of the X product line.", f"{B} picked up {A}'s rights to X."),
)  # fmt: skip
_APPOINTS = _verb(
    "appoints",
    r"(?:appoint(?:ed|s|ing)?|named|names|designat(?:ed|es)|select(?:ed|s)|engag(?:ed|es)|chosen|chose)"
    r"(?=\s[^;]{0,120}\b(?:distributor|to\s(?:distribute|market|sell|promote)|for\s(?:the\s)?distribution))",
    "appoint", "name", "designat", "select", "engag", "chose",
    examples=(f"{A} has named {B} exclusive distributor of X in Chile.", f"{B} was appointed to market X."),
)  # fmt: skip
_REGAINS = _verb(
    "regains",
    r"re-?gain(?:ed|s|ing)|re-?acquir(?:ed|es|ing)|reclaim(?:ed|s|ing)|(?:t[ao]kes?|took|bought|buys|got|gets)\sback"
    r"|reacquisition(?=\s(?:of|from)\b)",
    "gain", "acqui", "reclaim", "back",
    examples=(f"{A} has regained the worldwide rights to X from {B}.", f"{A} took back its eye drops from {B}."),
)  # fmt: skip
_VERBS = rule_set(_REGAINS, _GIVES, _LICENSES, _SELLS, _TAKES, _APPOINTS)
_ANY_OBJECT = re.compile(r"licen[cs]|out-?licens|in-?licens", re.IGNORECASE)
_OF_ASSETS = re.compile(
    r"s(?:old|ell)|divest|transfer|assign|sale|acqui|buy|bought|purchas|picked|took|takes", re.IGNORECASE
)

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being|gets|got)\s(?:[\w-]+ly\s|also\s|been\s)?\Z", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:[\s,]|\b(?:has|have|had|will|shall|today|also|then|now|hereby|would|agreed\sto|agrees\sto|is|are|was|were|been"
    r"|be|being|just|previously|recently|jointly|each|both|may|not|never|to|in\sturn|thereby|earlier|[a-z]+ly"
    r"|(?:the\s|its\s|their\s)?(?:completion|closing)\sof|(?:completed|closed|completes|closes|announced|announces)"
    r"|(?:(?:an?|the|its)\s)?(?:[\w-]+\s){0,3}(?:agreements?|deals?|contracts?)\sto|the|its|their|a|an)(?=[\s,]))+\Z",
    re.IGNORECASE,
)
_OF_A_LEAD_IN = re.compile(r"[\w\s,-]+")
_UNREAL = sought(
    r"\b(?:if|should|unless|could|may|might|whether|would|intends?\sto|plans?\sto|seek(?:s|ing)?\sto|expects?\sto"
    r"|hopes?\sto|wish(?:es)?\sto|not|never|neither|nor|no|how|when)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\bto\s(?:[a-z]+ly\s)?\Z")
_SHALL = re.compile(r"\b(?:is|are)\sto\s\Z")
_AGREED_TO = re.compile(
    r"\b(?:agree[ds]?|agreements?|deals?|contracts?|pact|signed|entered)\sto\s(?:[a-z]+ly\s)?\Z", re.IGNORECASE
)
_PRONOUN = re.compile(r"\b(?:it|they|which|who|that|(?:the|both)\scompan(?:y|ies)|he|she)\Z", re.IGNORECASE)
_DEAL_NOUN = re.compile(
    r"\b(?:agreements?|deals?|licen[cs]es?|contracts?|pacts?|collaborations?|transactions?|alliances?|partnerships?"
    r"|amendments?|terms|settlement)(?:,?\s(?:which|that))?\Z",
    re.IGNORECASE,
)
_RUN = re.compile(rf"{ENTITY}(?:(?:,\s(?:and\s|together\swith\s)?|\sand\s|\sor\s){ENTITY})*")
OBLIQUE = re.compile(
    r"\b(?:of|with|to|from|by|for|under|against|via|through|into|at|in|on|between|among|as)\s(?:(?:the|its|our|an?)\s)?"
    r"(?:(?!(?:Agreement|License|Licence|Collaboration|Amendment|Contract|Option|Transaction),)[A-Z][\w.’'-]*,?\s"
    r"|[\w.]+-based\s){0,3}\Z"
)
_BY_WHOM = re.compile(rf"\s(?:(?:exclusively\s|back\s)?to\s(?:it|us|them|{ENTITY})\s(?:in\s\d{{4}}\s)?)?by\s")
"""Behind "technology licensed": "by Acme", "to it by Acme"."""

_FROM_WHICH = re.compile(
    rf"({ENTITY})[^;{SIGNS}]{{0,40}}?,?\s(?<!pursuant\s)(?<!according\s)(from|to)\s(?:which|whom)(?:\s(it|they|we|the\scompany|{ENTITY}))?\Z",
    re.IGNORECASE,
)
_DEAL_WITH = re.compile(
    rf"\b(?:agreement|deal|contract|pact|licen[cs]e|collaboration|arrangement)\s[^;{SIGNS}]{{0,80}}?\bwith\s"
    rf"(?:[\w.-]+,?\s){{0,4}}?({ENTITY})[^;{SIGNS}]{{0,40}}?\s(?:to|for)\s(?:[a-z]+ly\s)?\Z",
    re.IGNORECASE,
)
_LEAD = (
    r"(?:(?:the|its|our|their|an?|[A-Z][\w.&’'()-]*,?|[\w.]+-(?:based|owned|held|listed|backed)|privately|publicly"
    r"|specialty|generics?|drug\w*|biotech\w*|(?:bio)?pharma\w*|company|firm|group|giant|partner,?|affiliate,?"
    r"|subsidiary,?|licensee,?|licensor,?|startup|start-up|developer|maker|manufacturer|research|organi[sz]ation|medical"
    r"|device|vaccine|major|private|held|then|former|fellow)\s){0,6}?"
)
_SIDE = rf"({_RUN.pattern})(?!['’])"
_TO = re.compile(rf"\b(?:to|on|upon)\s{_LEAD}{_SIDE}")
_FROM = re.compile(rf"\bfrom\s{_LEAD}{_SIDE}")
_BY = re.compile(rf"\bby\s{_LEAD}{_SIDE}")
_DATIVE = re.compile(rf"\s(?:back\s)?(?!its\b|our\b|their\b){_LEAD}{_SIDE}")
_OWNED = re.compile(rf"\b(?:owned|held|controlled)\sby\s{_LEAD}{_SIDE}")
_ITS_OWN = re.compile(
    rf"\A\s(?:(?:all|part|certain|some|an?|half)\s(?:of\s)?)?(?:the\s)?({ENTITY})['’]s?\s"
    rf"|\b(?:rights?|licen[cs]es?|option|title|interests?|portion|royalt\w+)\b[^.;{SIGNS}]{{0,80}}?"
    rf"\b(?:to|in|for|under|of|on)\s{_LEAD}({ENTITY})['’]s?\s"
    rf"|\b(?:title|interests?|rights?)\sof\s{_LEAD}({ENTITY})\s(?:to|in|under|on)\b"
)
_OWNER_BEFORE = re.compile(rf"({ENTITY})['’]s?\s(?:[\w-]+\s){{0,3}}\Z")
_STOPS = sought(
    rf"[;:]|\b(?:was|were|is|been)\s(?:\w+\s)?(?:financed|funded)\b|\b(?:under|pursuant\sto|by|through|for|of|in|to|from)\swhich\b|\bwhereby\b|\bin\s(?:exchange|return"
    rf"|consideration)\sfor\b|,?\s(?:and|while|whereas|but)\s(?={ENTITY}\s(?:will|has|have|is|shall|may|would|receiv"
    rf"|retain|grant|agreed|paid|pays))|\b(?:that|which)\s{ENTITY}\s(?:has\s|had\s)?(?:(?:in-?)?licensed|acquired|obtained)\b"
    rf"|\bfor\s(?:the\s)?(?:treatment|prevention|use)\b(?=[^{SIGNS}]*$)"
)
_ROYALTY = re.compile(
    r"\b(?:royalt(?:y|ies)\s(?:interests?|rights?|streams?|payments?|on|due|for|under|portfolio)|revenue\sinterests?"
    r"|(?:future|all|its|their|those|residual|the)\s(?:[\w-]+\s){0,3}royalt(?:y|ies))\b",
    re.IGNORECASE,
)
_GIVES_BACK = re.compile(
    r"\s(?:back|up)\s(?:all\s|to\s|its\s|the\s|their\s)[^.;]{0,60}\b(?:rights|licen[cs]e)\b", re.IGNORECASE
)
_PARTNERS_OF = re.compile(r"\b(?:partners?|licensees?|collaborators)\s(?:are|is|include[sd]?|including)\s[^.;]{1,80}$")
_BUYS = re.compile(r"b(?:ought|uy)|purchas|sold|sell|sale|divest", re.IGNORECASE)
_OWNERSHIP = re.compile(
    r"\bright,\stitle|\b(?:NDAs?|ANDAs?|trade-?marks?|inventory|all\s(?:of\s)?(?:its|the)\sassets)\b"
)
_LICENSE = re.compile(r"licen[cs]e", re.IGNORECASE)
_ONGOING = re.compile(r"sells?|licen[cs]ing|selling|buys?|purchases|transfers?", re.IGNORECASE)
_A_NOUN = re.compile(
    r"(?:\b(?:an?|the|its|their|each|every|per|FDA|of|to|for|any|all|such|no|and|or|with|under|exclusive|worldwide|global|commercial|research"
    r"|patent|obtain|grant|granted|obtained|more|two|three|several|other|these|those|royalty-bearing|sublicensable)|[\w-]+[ae]ble"
    r"|[\w-]+ive)\s\Z",
    re.IGNORECASE,
)
_DEFINED_THING = re.compile(
    r"\s(?:[A-Z]\w+\s){0,2}(?:Products?|Patents?|Compounds?|Technolog\w+|Know|Field|Territor\w+|IP\b|Rights)"
)
_NOTICE = re.compile(r"\A[^;]{0,60}\b(?:notices?|consents?|waivers?|approvals?|guidance|loans?)\b", re.IGNORECASE)
_ONE_OFF = re.compile(
    r"\sfor\s(?:up\sto\s)?[$€£¥U]|\b(?:rights|business|assets|franchise|line|brands?|royalt\w+)\b", re.IGNORECASE
)
_FOR_ITS_USE = re.compile(
    r"licen[cs]\w+\s(?:certain|the|several)\s[^.;]{0,120}?\b(?:patents?|technolog\w+|know-how|rights|property)\b[^.;]{0,80}?\bto\s"
    r"(?:develop|commerciali[sz]e|use|make|research|manufacture)\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:sub-?licen[cs]es?|licen[cs]es?|rights|right\sto|options?)\b"
    r"(?!\s(?:fees?|payments?|revenues?|income|maintenance|consideration|milestones?|royalt\w+|receipts?|exercise)\b)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:products?|brands?|drugs?|assets|candidates?|compounds?|programs?|programmes?|portfolio|franchise|patents?"
    r"|technolog\w+|NDA|ANDAs?|applications?|lines?|business|trademarks?|vaccines?|antibod\w+|know-how|title|tablets?"
    r"|therap\w+|treatments?|medicines?|devices?|formulations?|data|molecules?|intellectual|inhibitors?|platform|gel"
    r"|cream|capsules?|injection|system)\b|[®™]|\b[A-Z]{2,}-?\d{2,}|\b[A-Z]{5,}\b"
)
_MONEY_ONLY = re.compile(
    r"\A\s(?:an?\s|the\s|up\sto\s|approximately\s|(?:its\s)?(?:first|initial)\s)?(?:[$€£¥]|US\$|\d|upfront|up-front"
    r"|(?:[\w-]+\s){0,3}(?:payments?|fees?|milestones?|approval|clearance|designation|notice|funding|financing|data"
    r"|results)\b)",
    re.IGNORECASE,
)
_STAKE = re.compile(
    r"\b(?:purchase\sorders?|per\s(?:unit|kit|vial|system)|shares?|stock|equity|stake|securities|notes?|warrants?|facilit\w+|building|inventory|plant|premises)\b",
    re.IGNORECASE,
)


def read_predicates(clause: Clause) -> Iterator[Predicate]:
    """Every verb of giving or taking with at least one organisation on each side that the sentence could name."""
    text = clause.text
    for each, match in _VERBS.scan(text):
        found = _read(clause, each, match)
        if found is not None:
            yield found


def _read(clause: Clause, each: Rule, match: re.Match[str]) -> Predicate | None:
    text = clause.text
    floor = max(0, match.start() - BACK, text.rfind(";", 0, match.start()) + 1)
    before = text[floor : match.start()]
    run = _OF_A_LEAD_IN.match(before[::-1])  # nothing else stands in one: looked for further back, it is not found
    lead = _LEAD_IN.search(before, len(before) - (run.end() if run else 0))
    start = floor + (lead.start() if lead else len(before))
    led = text[max(floor, start - 30) : match.start()]
    if _UNREAL.search(led):
        return None
    behind = text[match.end() : match.end() + REACH]
    stop = _STOPS.search(behind)
    behind = behind[: stop.start()] if stop else behind
    ongoing = match.group().lower().endswith("ing")  # "is acquiring" is no passive
    passive = (not ongoing and bool(_PASSIVE.search(before))) or bool(_BY_WHOM.match(behind))
    kind = _kind(each, match.group(), behind, named=passive and _THING.search(before) is not None)
    if kind is None:
        return None
    agreed_with = _DEAL_WITH.search(before) if each is not _LICENSES else None
    infinitive = _INFINITIVE.search(before) and not _AGREED_TO.search(before) and not agreed_with
    if infinitive and not _SHALL.search(before):
        return None
    arguments = _arguments(clause, behind)
    subject = _subject_of(clause, each, text[floor:start], before, agreed_with, arguments)
    gives = each is not _TAKES and not (each is _LICENSES and "from" in arguments and "to" not in arguments)
    if each is _REGAINS:  # what was given comes home
        arguments["to"] = arguments.get("from", ())
    if each is _APPOINTS and not passive:
        arguments["to"] = arguments.get("dative", ())
    giver, taker = _sides(each, gives, passive, subject, arguments)
    if each is _LICENSES and gives and not passive and not taker and "owner" in arguments:
        giver, taker = arguments["owner"], subject  # "Acme licensed the rights to Borea's gel"
    elif each is _LICENSES and gives and not (passive or taker) and _FOR_ITS_USE.match(match.group() + behind):
        giver, taker = (), subject  # "Borea will license certain patents to develop its gel"
    elif each is _LICENSES and gives and not (passive or taker) and _PARTNERS_OF.search(text[floor:start]):
        giver, taker = (), subject  # "Its partners include Borea, which licensed X in 2022"
    elif each is _GIVES and not passive and _GIVES_BACK.match(behind):
        giver, taker = arguments.get("to", ()), subject  # "Borea gives back its rights": they were Acme's
    if not (giver or taker) or set(giver) & set(taker):
        return None
    if not _is_an_act(each, match.group(), kind, before, behind, both=bool(giver and taker)):
        return None
    return Predicate(kind, giver, taker, each, start, match.end() + len(behind.rstrip()))


def _subject_of(
    clause: Clause,
    each: Rule,
    words: str,
    before: str,
    agreed_with: re.Match[str] | None,
    arguments: dict[str, tuple[int, ...]],
) -> tuple[int, ...]:
    """The subject of a verb; those named in front of it in another part are entered among its `arguments`."""
    far = _FROM_WHICH.search(words)
    if far:  # "Borea, from which it in-licensed X"
        arguments[far[2]] = clause.entities(far[1])
        words = words[: far.start()]
        if far[3] and re.match(ENTITY, far[3]):
            return clause.entities(far[3])
    if agreed_with:  # "signed a deal with Borea to acquire its rights"
        arguments.setdefault("to" if each in (_GIVES, _SELLS) else "from", clause.entities(agreed_with[1]))
        words = before[: agreed_with.start()]
    return _subject(clause, words, before)


def _is_an_act(each: Rule, verb: str, kind: str, before: str, behind: str, *, both: bool) -> bool:
    if verb.lower().endswith(("es", "ed")) and each is _LICENSES and _A_NOUN.search(before):
        return False  # "exclusive worldwide licenses to its candidates", "the licensed patents"
    if _DEFINED_THING.match(behind) and verb[0].isupper():
        return False  # "Licensed Products"
    if _ONGOING.fullmatch(verb) and not (both and _ONE_OFF.search(behind)):
        return False  # "Acme sells the product to Borea at cost", "its licensing obligations"
    return each is _LICENSES or both or kind == "license"


def _kind(each: Rule, verb: str, behind: str, *, named: bool) -> str | None:
    """What is given: a right, a product, royalties; None for money, shares, data, or a company as a whole.

    `named` says that it stands before a passive verb.
    """
    if each is _REGAINS:
        return "license" if _RIGHT.search(behind) or _THING.search(behind) else None
    if each is _APPOINTS:
        return "distribution"
    if _ROYALTY.search(behind) and _OF_ASSETS.match(verb) and "royalty-bearing" not in behind:
        return "royalty"
    if _MONEY_ONLY.match(behind) or (each is _GIVES and _NOTICE.match(behind)):
        return None
    if right := _RIGHT.search(behind):
        if (
            (_BUYS.match(verb) or _OWNERSHIP.search(behind))
            and each in (_SELLS, _TAKES)
            and not _LICENSE.search(behind)
        ):
            return None if _STAKE.search(behind[: right.start()]) else "asset"
        return "option" if right[0].lower().startswith("option") else "license"
    if _ANY_OBJECT.search(verb):
        return "license"
    if (
        each in (_SELLS, _TAKES)
        and _OF_ASSETS.match(verb)
        and (named or _THING.search(behind))
        and not _STAKE.search(behind)
    ):
        return None if re.match(rf"\s(?:of\s)?{ENTITY}(?!['’])(?!\s(?:the|all|certain|its|an?)\b)", behind) else "asset"
    return None


def _arguments(clause: Clause, behind: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for name, pattern in (("to", _TO), ("from", _FROM), ("by", _BY), ("owned", _OWNED)):
        if match := pattern.search(behind):
            found[name] = clause.entities(match[1])
    if dative := _DATIVE.match(behind):
        found["dative"] = clause.entities(dative[1])
    if owner := _ITS_OWN.search(behind):
        found["owner"] = clause.entities(owner[1] or owner[2] or owner[3])
    return found


def _sides(
    each: Rule,
    gives: bool,
    passive: bool,
    subject: tuple[int, ...],
    arguments: dict[str, tuple[int, ...]],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(giver, taker) of a verb."""
    none: tuple[int, ...] = ()
    receiver = arguments.get("to") or (each is _GIVES and arguments.get("dative")) or none
    if gives and passive:  # "Borea was granted rights by Acme", "X was licensed to Borea by Acme"
        owners = arguments.get("owner") or none  # "Borea was granted an option on Acme's products"
        owners = none if set(owners) & set(receiver or subject) else owners
        return arguments.get("by") or arguments.get("from") or owners, receiver or subject
    if gives:
        owners = arguments.get("owner") or none
        if not receiver and owners and set(owners) < set(subject):  # "Borea and Acme completed the sale of Acme's …"
            return owners, tuple(e for e in subject if e not in owners)
        return subject, receiver
    source = arguments.get("from") or none
    if passive:  # "X was acquired by Borea from Acme"
        return source, arguments.get("by") or none
    owners = arguments.get("owned") or arguments.get("owner") or none
    if not source and set(owners) < set(subject):  # "they have completed the purchase of Acme's royalty"
        return owners, tuple(e for e in subject if e not in owners)
    return source or (owners if not set(owners) & set(subject) else none), subject


def _subject(clause: Clause, words: str, before: str) -> tuple[int, ...]:
    """Whose doing the verb is: the organisations before it, or those a pronoun stands for; () for an agreement."""
    if owner := _OWNER_BEFORE.search(before):
        return clause.entities(owner[1])
    words = words.rstrip(" ,")
    if _DEAL_NOUN.search(words):
        return ()
    pronoun = _PRONOUN.search(words)
    if pronoun and pronoun[0].lower() in ("which", "who", "that"):
        words = words[: pronoun.start()].rstrip(" ,")
        run = list(_RUN.finditer(words))
        return clause.entities(run[-1][0]) if run and run[-1].end() == len(words) else ()
    runs = [r for r in _RUN.finditer(words) if not re.match(r"['’]", words[r.end() :])]
    plain = [r for r in runs if not OBLIQUE.search(words[: r.start()])]
    if not plain:
        return ()
    chosen = plain[0] if pronoun else plain[-1]
    return clause.entities(chosen[0])
