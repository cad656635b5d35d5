"""The ways a sentence says that one company belongs to another, as data.

A pattern reads a sentence whose organisations are marks («0», «1» …). A blank stands for `\\s`; `<child>` and
`<parent>` for one mark, `<children>` and `<parents>` for several ("«0», «1» and «2»"), `<words>` for up to seven
words, `<fill>` for anything up to the next name, `<percent>` for a share. `(?P<cue>…)` marks the words that are
searched for a share and for a denial.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = r"«\d+»"
_MARKS = rf"{_MARK}(?:(?:, |,? and | or |; ){_MARK})*"
_PARTS = {
    "<children>": f"(?P<children>{_MARKS})",
    "<parents>": f"(?P<parents>{_MARKS})",
    "<child>": f"(?P<child>{_MARK})",
    "<parent>": f"(?P<parent>{_MARK})",
    "<words>": r"(?:[\w%.’'-]+,? ){0,7}?",
    "<fill>": r"[^«»;:]{0,190}?",
    "<percent>": r"(?P<percent>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)",
    "<whole>": r"(?:[^.;«»]|«\d+»)",
    "<described>": r"(?:(?!(?:of|for|to|in|by|from|with|as)\b)[\w.%’'-]+,? ){0,6}?",
    "<who>": r"(?:an? [^«».;]{3,120}?,? )?",
    "<adverbs>": r"(?:(?:wholly|fully|entirely|majority|indirectly|directly|100%)[ -]){1,3}",
    "<somewhere>": r"(?:Japanese|European|American|North American|U\.?S\.?|Canadian|Chinese|Korean|German|French"
    r"|British|U\.?K\.?|Swiss|Italian|Spanish|Dutch|Irish|Australian|Indian|Brazilian|Latin American|Asian|local"
    r"|controlled|operating)",
}


@dataclass(frozen=True, slots=True)
class TiePattern:
    """One way to say it, with an example of ours (`child` < `parent` as its names there)."""

    name: str
    regex: re.Pattern[str]
    needs: tuple[str, ...]  # words of which one stands in every sentence it reads
    example: str
    tie: tuple[str, str]  # child, parent
    # where a company is not named: the parent is the "subject" (its), the "speaker" (our) or the "topic" (a second
    # subsidiary); or the child is what the sentence before is about ("matter")
    implied: str = ""


def _pattern(name: str, needs: str, pattern: str, example: str, tie: tuple[str, str], implied: str = "") -> TiePattern:
    for part, regex in _PARTS.items():
        pattern = pattern.replace(part, regex)
    compiled = re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)
    return TiePattern(name, compiled, tuple(needs.split("|")), example, tie, implied)


PATTERNS = (
    _pattern(
        "a-subsidiary-of",
        "subsidiar",
        r"<child>,? (?:(?:which|that) is |is |are |being |as )?(?P<cue><fill>\bsubsidiary of) (?:the )?<parent>",
        "Wrenfield Europe B.V., an indirect, wholly owned subsidiary of Wrenfield Biotech, Inc., signed the lease.",
        ("Wrenfield Europe B.V.", "Wrenfield Biotech, Inc."),
    ),
    _pattern(
        "subsidiaries-of",
        "subsidiar",
        r"<children>,? (?:(?:which|each|both|all) )?(?:are |being )?(?P<cue><fill>\bsubsidiaries of) (?:the )?<parent>",
        "Tolgarth Ltd and Tolgarth GmbH, both wholly owned subsidiaries of Tolgarth Holding AG, are the sellers.",
        ("Tolgarth GmbH", "Tolgarth Holding AG"),
    ),
    _pattern(
        "subsidiaries-named",
        "subsidiar",
        r"(?P<other>«\d+»,? [^«»;:]{0,80}?)?(?P<cue>subsidiar(?:y|ies) of) (?:the )?<parent>, (?:namely )?<children>",
        "The subsidiaries of Tolgarth Holding AG, namely Tolgarth Ltd and Tolgarth GmbH, are the sellers.",
        ("Tolgarth Ltd", "Tolgarth Holding AG"),
    ),
    _pattern(
        "unit-of",
        "unit of",
        r"<child>, (?:an?|the) (?P<cue>(?:[\w%.-]+,? ){0,5}unit of) (?:the )?<parent>",
        "Corbel Vaccines Inc., the vaccines unit of Marchwood plc, will fund the trial.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "business-of",
        "business of|arm of|operations of|affiliate of|operating company of",
        r"<child>, (?P<cue>(?:the|an?) <described>(?:business|arm|operations|operating company|<somewhere> affiliate)"
        r" of) (?:the )?<parent>",
        "Corbel Vaccines Inc., the worldwide vaccines business of Marchwood plc, will fund the trial.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "part-of",
        "part of",
        r"<child>, (?:an? [^«».;]{3,60}? )?(?P<cue>(?:(?:which|that) )?(?:(?:is|are|forms?) )?(?:now )?(?:a )?part of) "
        r"(?:the )?<parent>",
        "The buyer is Corbel Vaccines Inc., a Leeds company that forms part of the Marchwood plc group.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "its-subsidiaries",
        "subsidiar|operating",
        r"\b(?P<whose>its|their) (?![^«».;]{0,60}?\b(?:its|their) )(?P<cue><words>"
        r"(?:subsidiar(?:y|ies)|operating (?:company|unit|entity))"
        r"(?:,? (?:wholly|majority)[ -]owned)?),? <children>",
        "Wrenfield Biotech, Inc. said that its functional genomics subsidiary, Genolark, Inc., had signed.",
        ("Genolark, Inc.", "Wrenfield Biotech, Inc."),
        implied="subject",
    ),
    _pattern(
        "our-subsidiary",
        "subsidiar",
        r"(?P<cue><words>subsidiar(?:y|ies)),? <children>",
        "Wrenfield Biotech, Inc. has one product. Our wholly-owned subsidiary, Genolark, Inc., sells it.",
        ("Genolark, Inc.", "Wrenfield Biotech, Inc."),
        implied="speaker",
    ),
    _pattern(
        "whose-subsidiary",
        "subsidiar",
        r"<parent>(?:['’]s?) (?P<cue><words>subsidiar(?:y|ies)),? <children>",
        "The payment goes to Marchwood plc's 64%-owned subsidiary, Corbel Vaccines Inc., in May.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "has-subsidiaries",
        "subsidiar",
        r"<parent> (?:currently |now |also )?(?P<cue>(?:has|have|had|owns|own) (?:[\w-]+ ){0,4}?subsidiar(?:y|ies))"
        r"(?: [\w-]+){0,3}?(?:[,:]| -| –)*(?: namely| which are| being| including)?,? <children>",
        "Marchwood plc has two subsidiaries, Corbel Vaccines Inc. (wholly owned) and Corbel Foods Ltd (wholly owned).",
        ("Corbel Foods Ltd", "Marchwood plc"),
    ),
    _pattern(
        "name-subsidiary",
        "subsidiar",
        r"<parent> (?P<cue>subsidiary),? <child>",
        "The study was paid for by Marchwood plc subsidiary Corbel Vaccines Inc. in May.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "itself-and-its",
        "subsidiar",
        r"<parent>,? [^«».;]{0,80}?\band its (?P<cue>(?:[\w%.-]+,? ){0,5}subsidiar(?:y|ies)),? <children>",
        "The sellers are Marchwood plc and its wholly owned subsidiary Corbel Vaccines Inc. of Leeds.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "child-its-subsidiary",
        "subsidiar",
        r"<child>, (?P<whose>its|our|their) (?P<cue><words>subsidiary)\b(?! of)",
        "Marchwood plc and Corbel Vaccines Inc., its wholly-owned subsidiary in Ohio, are the sellers.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
        implied="subject",
    ),
    _pattern(
        "through-a-subsidiary",
        "subsidiar",
        r"(?:through|by|via|formed|established|incorporated|created|including) <child>, "
        r"(?P<cue>an? (?:(?!of\b)[\w%.’'-]+,? ){0,7}?subsidiary)\b(?! of)(?!,? «)",
        "Marchwood plc works in the United States through Corbel Vaccines Inc., a wholly owned subsidiary in Ohio.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
        implied="subject",
    ),
    _pattern(
        "of-which-child",
        "subsidiar",
        r"<parent>,? of (?:which|whom) (?:the )?<child> (?P<cue>is an? <words>subsidiary)",
        "The guarantor is Marchwood plc, of which Corbel Vaccines Inc. is a wholly owned subsidiary.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "child-a-parent-subsidiary",
        "subsidiar|unit|company",
        r"<child>,? (?:an?|the|is an?) (?P<cue>(?:[\w%.-]+,? ){0,4}?)<parent>(?:['’]s)? (?:subsidiary|unit|company)\b",
        "Sales are handled by Corbel Vaccines Inc., a Marchwood plc subsidiary.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "its-child-subsidiary",
        "subsidiar",
        r"\b(?P<whose>its|our) (?P<cue>(?:[\w-]+ ){0,3}?)<child> subsidiary\b",
        "Marchwood plc makes the tape through its Corbel Vaccines Inc. subsidiary in Leeds.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
        implied="subject",
    ),
    _pattern(
        "another-subsidiary",
        "subsidiar",
        r"\b(?:a|an|another|the|one|second|third|other) "
        r"(?P<cue>(?:other )?(?:[\w%.-]+,? ){0,4}?subsidiary, (?:[\w-]+,? ){0,3}?)<child>",
        "Genolark, Inc. is a subsidiary of Wrenfield Biotech, Inc. A second subsidiary, Oncolark, Inc., is in Reno.",
        ("Oncolark, Inc.", "Wrenfield Biotech, Inc."),
        implied="topic",
    ),
    _pattern(
        "parent-of",
        "parent",
        r"<child>(?:['’]s?)?,? (?:and )?(?:its )?(?P<cue>(?:[\w-]+,? ){0,3}parent(?: company"
        r"| corporation)?),? (?:is )?<parent>",
        "The guarantee was given by Corbel Vaccines Inc.'s parent company, Marchwood plc, of Leeds.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "the-parent-of",
        "parent|holding company|owner of",
        r"<parent>,? (?:is )?(?P<cue>(?:the|its) <described>(?:parent(?: company| corporation)?|holding company|owner)"
        r" of) (?:the )?<child>",
        "On that day Marchwood plc, the parent of Corbel Vaccines Inc., bought common stock.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "its-shareholder-is",
        "shareholder|stockholder|parent|owner",
        r"\A[«»\d, ]{0,8}Its (?P<cue>(?:controlling|majority|sole|principal|ultimate) (?:shareholder|stockholder|parent"
        r"(?: company)?|owner)),? (?:is )?<parent>",
        "Corbel Vaccines Inc. makes vaccines in Leeds. Its controlling shareholder is Marchwood plc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
        implied="matter",
    ),
    _pattern(
        "holds-of-its",
        "holds|owns",
        r"<parent> (?P<cue>(?:holds|owns) (?:approximately |about )?<percent>)(?: and «\d+» (?:holds |owns )?(?:the "
        r"remaining )?\d+(?:\.\d+)? ?%)? of its (?:[\w-]+ ){0,3}?(?:equity|shares|stock|capital|interests?)\b",
        "The venture, Corbel Marsh Inc., sits in Ohio. Marchwood plc holds 60% and Tolgarth AG 40% of its equity.",
        ("Corbel Marsh Inc.", "Marchwood plc"),
        implied="matter",
    ),
    _pattern(
        "stock-held-by",
        "held by|owned by",
        r"<child>,? <who>(?P<cue>(?:(?:substantially )?all|an? majority|<percent>) of (?:whose|the) (?:[\w-]+ ){0,4}?"
        r"(?:stock|shares|equity|interests?|capital|securities) (?:of which )?(?:is|are) (?:[\w-]+ ){0,2}?"
        r"(?:held|owned)(?: directly| indirectly)? by) (?:the )?<parent>",
        "The buyer is Corbel Vaccines Inc., an Ohio corporation all of whose stock is held by Marchwood plc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "adverb-owned-by",
        "owned by",
        r"<child>, <who>(?:which is )?(?P<cue><adverbs>owned by) (?:the )?<parent>",
        "The seller is Corbel Vaccines Inc., a company organized under Ohio law, wholly owned by Marchwood plc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "owned-percent-by",
        "owned",
        r"<child>,? is (?P<cue>(?:jointly )?owned (?:approximately |about )?<percent> by) (?:the )?<parent>",
        "Corbel Marsh Inc. is owned 80.1% by Marchwood plc and 19.9% by Tolgarth Holding AG.",
        ("Corbel Marsh Inc.", "Marchwood plc"),
    ),
    _pattern(
        "owned-by-it",
        "owned by",
        r"<child>, (?:through|in|of|with) which (?:the )?<parent> (?P<cue>[^«».;]{0,90}? <adverbs>owned by)"
        r" (?:it|us)\b",
        "Corbel Vaccines Inc., through which Marchwood plc sells there and which is wholly owned by it, signed.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "owned-by",
        "owned by",
        r"<child>,? (?:which )?(?:is|are)? ?(?P<cue>(?:an? [\w\s-]{0,40}?)?"
        r"(?:(?:wholly|majority|indirectly|directly|fully|also)[ -]){0,3}owned by) (?:the )?<parent>",
        "Corbel Vaccines Inc. is wholly owned by Marchwood plc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "owns-percent",
        "owns|holds",
        r"<parent> (?:also |currently |now |directly |indirectly )?"
        r"(?P<cue>(?:owns|holds) (?:approximately |about |an? )?<percent>[^«».;]{0,70}?\b(?:of|in)) (?:the )?<child>",
        "Marchwood plc owns approximately 81% of the shares of Corbel Vaccines Inc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "of-which-owns",
        "which",
        r"<child>,? (?P<cue>[^«».;]{0,60}?\b(?:in|of) which) (?:the )?<parent> (?:[\w-]+ )?(?:owns?|holds?|has"
        r"|controls?) (?:approximately |about |an? |some )?<percent>",
        "Corbel Vaccines Inc., a private company of which Marchwood plc owns about 62% of the stock, has signed.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "majority-stake",
        "majority|controlling",
        r"<parent> (?:also |currently |now )?(?P<cue>(?:owns|holds|has) an? (?:[\w-]+ ){0,2}?(?:majority|controlling) "
        r"(?:[\w-]+ ){0,3}(?:stake|interest|ownership) (?:of|in)) (?:the )?<child>",
        "Marchwood plc currently holds a majority ownership stake in Corbel Vaccines Inc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "majority-owner",
        "majority|controlling",
        r"<parent>,? (?:is )?(?:the|a) "
        r"(?P<cue>(?:majority|controlling) (?:owner|shareholder|stockholder|member) of) (?:the )?<child>",
        "Marchwood plc, the majority owner of Corbel Vaccines Inc., agreed to vote for the plan.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "majority-member",
        "majority|controlling|sole",
        r"<child>(?:['’]s) (?P<cue>(?:majority|controlling|sole) (?:owner|shareholder|stockholder|member)),? <parent>",
        "The buyer dealt with Corbel Vaccines Inc.'s majority shareholder, Marchwood plc, only.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "members-of-group",
        "of the",
        r"<children> (?:is|are) (?P<cue>(?:a )?(?:members?|part|compan(?:y|ies)) of the) <parent> (?:group|family)\b",
        "Corbel Vaccines Inc. and Corbel Foods Ltd are members of the Marchwood plc group.",
        ("Corbel Foods Ltd", "Marchwood plc"),
    ),
    _pattern(
        "member-of-group",
        "of the",
        r"<child>, (?P<cue>(?:a )?(?:member|part|company) of the) <parent> (?:group|family)\b",
        "The drug was bought by Corbel Vaccines Inc., a member of the Marchwood plc group.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "each-own-half",
        "which",
        r"<child>,? (?P<cue>(?:in|of) which) (?:the )?<parents> (?:each|both) (?:owns?|holds?) (?:an? )?<percent>",
        "Sales go through Corbel Marsh Inc., in which Marchwood plc and Tolgarth Holding AG each own a 50% share.",
        ("Corbel Marsh Inc.", "Tolgarth Holding AG"),
    ),
    _pattern(
        "joint-venture-of",
        "joint venture",
        r"<child>,? (?:(?:which|that) is |is )?(?P<cue>(?:an?|the|our|its) "
        r"(?:<percent>[\w\s/:-]{0,20} |50[/:-]50 |equally[ -]owned )(?:[\w-]+ ){0,3}?joint venture (?:between|of"
        r"|with|among)) "
        r"(?:the )?<parents>",
        "Corbel Marsh Inc. is a 50/50 joint venture between Marchwood plc and Tolgarth Holding AG.",
        ("Corbel Marsh Inc.", "Marchwood plc"),
    ),
    _pattern(
        "which-acquired",
        "acquired",
        r"<child>,? which (?:the )?<parent> (?P<cue>acquired (?:in|on))\b",
        "The gel is made by Corbel Vaccines Inc., which Marchwood plc acquired in July 2019.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
    _pattern(
        "acquired-shares",
        "representing",
        r"<parent>[^«».;]{0,30}(?:\([^()]*\))?(?P<cue><whole>{0,330}?\b(?:acquired|acquisition"
        r"|purchased)\b<whole>{0,260}?"
        r"\brepresenting (?:approximately )?<percent> of (?:the|its) [^«».;]{0,70} (?:of|in)) <child>",
        "Marchwood plc has closed its acquisition of shares representing 54.5% of the capital of Corbel Vaccines Inc.",
        ("Corbel Vaccines Inc.", "Marchwood plc"),
    ),
)
