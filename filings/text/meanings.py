"""What stands between two "<" of an HTML document, looked up: one agent's documents share most of their tags.

A document cut at each "<" falls into parts: a tag without its "<", and what follows it. Most parts of a table are a tag
with nothing or only white space behind it, so that whole parts are met again and again and need no cutting.
"""

from __future__ import annotations

import re
from typing import Final

from filings.text.tags import Act, classify, columns_of, name_of

Meaning = tuple[int, int, int]
"""An `Act`; the number that goes with it: columns by which the tag sets its text in, -1 for a list of bullets; and what
follows the tag: NOTHING, WHITE, or how many hard spaces."""

NOTHING: Final = 0
WHITE: Final = -1
MEANINGS: Final[dict[str, Meaning]] = {}  # of tags alone, and of tags with white space behind them

_MOST: Final = 20_000
_LONGEST: Final = 300  # whole styles, which are not worth keeping
_BEGINS_TAG: Final = frozenset("/!?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_COMMENT: Final[Meaning] = (int(Act.COMMENT), 0, NOTHING)
_NO_TAG: Final[Meaning] = (int(Act.NO_TAG), 0, NOTHING)
_MAY_BEGIN_BLANK: Final = " \t\n\r\f\v&"
_MAY_END_BLANK: Final = " \t\n\r\f\v;"
_BLANK = re.compile(r"(?:[ \t\n\r\f\v]|&(?:nbsp|#160);)*")


def meet(part: str) -> tuple[Meaning, int]:
    """The meaning of a part not met before, without regard to what follows its tag, and where that begins: 0 where no
    ">" follows the "<"."""
    cut = part.find(">") + 1
    if cut == 0 or part[0] not in _BEGINS_TAG:
        return (_COMMENT if part.startswith("!--") else _NO_TAG), cut
    meaning = MEANINGS.get(part[:cut])
    if not meaning:
        if part.startswith("!--"):
            return _COMMENT, cut
        tag = "<" + part[:cut]
        act = classify(tag)
        meaning = (int(act), number_of(tag, act), NOTHING)
        _keep(part[:cut], meaning)
    if part[cut : cut + 1] in _MAY_BEGIN_BLANK and part[-1] in _MAY_END_BLANK and cut < len(part):
        _remember(part, cut, meaning)
    return meaning, cut


def number_of(tag: str, act: Act) -> int:
    """The number that goes with an act (see `Meaning`) at a tag as printed."""
    if act is Act.CELL or (act is Act.BLOCK and tag[1] != "/"):
        return columns_of(tag)
    return -1 if act is Act.LIST and name_of(tag) != "ol" else 0


def _remember(part: str, cut: int, meaning: Meaning) -> None:
    """Keep the meaning of a whole part if nothing but white space and hard spaces stands behind its tag."""
    if meaning[0] < Act.SKIP and _BLANK.fullmatch(part, cut):
        _keep(part, (meaning[0], meaning[1], part.count("&", cut) or WHITE))


def _keep(part: str, meaning: Meaning) -> None:
    if len(part) <= _LONGEST:
        if len(MEANINGS) >= _MOST:
            MEANINGS.clear()
        MEANINGS[part] = meaning
