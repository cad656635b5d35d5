"""Companies named without a legal form whose name ends in a word of the industry: "Northmere Pharmaceuticals".

Press releases and news name partners so. Only running text is read: in headlines and tables capitals mean little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout, Shape, Zone
from filings.extraction.organisations.walking import paragraph_at
from filings.extraction.vocabulary import word_set

FIELD = (
    r"Pharmaceuticals?|Pharma|Therapeutics|Bio[Tt]herapeutics|Bio[Ss]ciences?|Life\s?[Ss]ciences|Lifesciences?|Biologics"
    r"|Bio[Pp]harma|Biopharmaceuticals?|Biotech|Biotechnology|Biotechnologies|Laboratories|Medicines|Vaccines"
    r"|Diagnostics|Genetics|Genomics|Biomedical|Biosystems|Biomed"
)
_NAME = sought(
    rf"(?<![\w&’'./-])(?P<name>(?P<first>(?:[A-Z\d]|[a-z][A-Z])[\w’-]*)(?:[^\S\n]{{1,3}}(?:&\s)?[A-Z][\w-]*){{0,2}}?[^\S\n]{{1,3}}"
    rf"(?:{FIELD}))(?:[^\S\n]{{1,3}}(?:{FIELD}))?(?![\w-])(?!\s(?:Act|Law|Administration|Agency|Association"
    r"|Company|Companies|Industry|Week|News|Review|Conference|Division|Group|Committee|Council|Society|Board|Index)\b)"
)
_WORD = re.compile(r"(?<![\w-])[^\W\d_A-Z]+(?![\w-])")  # in small letters
_MOST_COUNTED = 200  # names of one document of which all places are counted
_OWNED = re.compile(r"\b(?:its|our|their|whose)\s+\Z", re.IGNORECASE)  # "sold its Dunmore Laboratories business"
# words that describe what follows, or begin the name of a body, a meeting, a journal or a department
_NOT_FIRST = word_set(
    "the a an our its their novel targeted advanced innovative specialty generic branded human animal global new next"
    " emerging european american international national us u.s. uk chinese japanese clinical molecular in-vitro orphan"
    " head director president vice chief senior chairman officer manager of and for in on at with by from to via as"
    " center centre office bureau department division journal society institute other such these those all both each"
    " cell gene rna dna protein antibody vaccine cancer digital precision regenerative traditional personalized"
    " monoclonal recombinant oral injectable nasal ophthalmic veterinary chemical natural professor"
)


_LABEL = re.compile(
    r"(?:BRIEF|UPDATE|CORRECTED|REFILE|EXCLUSIVE|NEWS)-(?=[A-Z])"
)  # what agencies put before a headline
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def field_word(word: str) -> bool:
    """Whether a word only says what industry a company is of."""
    return re.fullmatch(FIELD, word) is not None


def find_field_names(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each such name in the running text of a document, in order."""
    flow, paragraphs = layout.flow, layout.paragraphs
    number = 0
    spoken: set[str] | None = None
    counted = 0
    for match in _NAME.finditer(flow):
        first, begin = match["first"].lower(), match.start("name")
        if label := _LABEL.match(match["first"]):
            begin += label.end()
            first = first[label.end() :]
        if first.endswith(("'s", "’s")) or _DAY.fullmatch(first):  # "Sweden's Harlund Pharma"
            begin = match.end("first") + 1
            first = flow[begin : match.end()].split()[0].lower()
        if begin >= match.end() or first in _NOT_FIRST or _OWNED.search(flow, max(0, match.start() - 8), match.start()):
            continue
        number = paragraph_at(paragraphs, match.start(), number)
        place = paragraphs[number]
        if place.shape in (Shape.HEADING, Shape.TABLE) or place.zone in (Zone.COVER, Zone.SIGNATURES):
            continue
        if spoken is None:
            spoken = set(_WORD.findall(flow))
        described = first in spoken and not match["first"].isupper()
        if described and counted < _MOST_COUNTED:  # though harbours are spoken of, twice is a name
            counted += 1
            described = flow.count(match["name"]) <= 1
        if not described:
            yield begin, match.end()
