"""An area as words draw it: the world, a list of places, all places but some."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from filings.extraction.facts import Territory
from filings.extraction.grants.places import PlaceRun, adjective_runs, place_runs, written_once
from filings.extraction.rules import rule
from filings.extraction.scope import FilingReading

WORLD = rule(
    "territory.worldwide",
    r"\bworld[\s-]?wide\b|\b(?:throughout|in|of|for|over|means|across|around|to|anywhere\s+in)\s+(?:all\s+(?:of\s+)?"
    r"|any\s+part\s+of\s+)?the\s+(?:(?:whole|entire)\s+)?(?:world|universe)\b|\b(?:the\s+)?(?:whole|entire)\s+world\b"
    r"|\b(?:all|every)\s+(?:other\s+|foreign\s+)?(?:countr(?:y|ies)|territories|nations|jurisdictions?)(?:\s+and"
    r"\s+(?:territories|jurisdictions))?\b(?!\s+(?:in|of)\s+the\s+(?:Territory|Licensed))"
    r"|\b(?:any|each)\s+(?:and\s+every\s+)?country\s+(?:of|in|throughout)\s+the\s+world\b"
    r"|\brest\s+of\s+(?:the\s+)?world\b|\bremainder\s+of\s+the\s+world\b|\beverywhere\b"
    r"|\bglobal(?:ly)?\s+(?:\w+\s+){0,3}?(?:rights|licen[sc]e|licensing\s+agreement)\b|\bglobal,?\s+exclusive\b"
    r"|\bexclusive,?\s+global\b|\bglobally\b|\bthe\s+world(?=\s*,?\s*\(?(?:except|other\s+than|excluding|outside|with"
    r"\s+the\s+exception|minus|but\s|bar\s|save\s))",
    literals=["world", "countr", "global", "universe", "territories", "nations", "jurisdiction", "everywhere"],
    examples=[
        "an exclusive, worldwide license",
        "throughout the world other than Japan",
        "every country of the world",
        "the entire world",
        "in all countries outside the United States",
        "the whole world other than the United Kingdom",
        "may sell it everywhere except in Norway",
        "global development and commercialization rights",
        "all countries and territories of the world",
        "throughout the universe",
    ],
    counterexamples=["in Japan", "a country", "a global leader in dermatology"],
)
OUTSIDE = rule(
    "territory.outside",
    r"\b[Oo]utside(?:\s+of)?\s+(?:the\s+)?(?=[A-Z])|\b[Ee]x-?\s?(?=[A-Z])"
    r"|\b[Nn]on-\s?(?=[A-Z][\w.]{1,12}(?:\s[A-Z]\w+)?\s(?:[a-z]+\s){0,2}(?:rights|territor|markets?\b|countries|licen[sc]e))",
    literals=["outside", "ex-", "ex ", "non-"],
    flags=0,
    examples=[
        "rights outside Greater China to TGV-12",
        "ex-US rights",
        "outside of the United States",
        "Ex-China",
        "non-U.S. rights",
    ],
    counterexamples=["outside counsel", "non-GAAP measures"],
)
_EXCEPT = (
    r"(?:outside(?:\s+of)?|except(?:ing)?(?:\s+(?:for|in|that))?|other\s+than|excluding|exclusive\s+of|with\s+the"
    r"\s+exception\s+of|apart\s+from|save(?:\s+for)?|but\s+(?:not|excluding)(?:\s+in)?|bar|minus|ex|not\s+including"
    r"|with\s+the\s+exclusion\s+of|aside\s+from)\b(?:\s+(?:in|for))?"
)
_EXCEPTION = re.compile(rf"\s*[,(]?\s*(?:of\s+the\s+world\s*,?\s*)?{_EXCEPT}[\s-]+", re.IGNORECASE)
_BUT = re.compile(r"\s*,?\s*but\s+", re.IGNORECASE)
_SOON = re.compile(rf"[^.;]{{0,40}}?(?={_EXCEPT})", re.IGNORECASE)
_LATER = re.compile(
    r"(?:(?!\b(?:while|whereas|retain|keep|reserve|royalt|milestone)\w*)[^.;]){0,160}?"
    r"\b(?:outside(?:\s+of)?|except(?:\s+(?:for|in))?|other\s+than\s+in|excluding|with\s+the\s+exception\s+of)\s+"
    r"(?:the\s+)?(?:countries\s+of\s+|territor(?:y|ies)\s+of\s+)?",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"[^.;]{0,40}\bby\s+adding\s+(?:the\s+)?", re.IGNORECASE)
_TERM = re.compile(r"(?:the\s+)?(?P<term>[A-Z][\w’'.&-]*(?:\s[A-Z][\w’'.&-]*){0,3}\s?(?:Territory|TERRITORY))")
_REACH = 14  # characters between "except" and the first place ("(i) the ")


@dataclass(frozen=True, slots=True)
class Area:
    """A territory and where its words stand in the text."""

    territory: Territory
    start: int
    end: int


@dataclass(slots=True)
class AreaReader:
    """Reads the areas of one text; `greater_china` says whether the filing names that group."""

    reading: FilingReading
    text: str
    greater_china: bool
    runs: list[PlaceRun] = field(init=False)
    adjectives: list[PlaceRun] = field(init=False)

    def __post_init__(self) -> None:
        self.runs = place_runs(self.text)
        self.adjectives = adjective_runs(self.text)

    def starts(self) -> list[int]:
        """Where words of an area begin."""
        return sorted(
            {m.start() for m in WORLD.sought.finditer(self.text)}
            | {m.start() for m in OUTSIDE.sought.finditer(self.text)}
            | {r.start for r in (*self.runs, *self.adjectives)}
        )

    def at(self, start: int) -> Area | None:
        """The area whose words begin exactly at `start`."""
        outside = OUTSIDE.pattern.match(self.text, start)
        if outside is not None:
            run = self._run_near(outside.end(), 5)
            return None if run is None else Area(Territory(("worldwide",), self._names(run)), start, run.end)
        world = WORLD.pattern.match(self.text, start)
        if world is not None:
            return self._world(world.start(), world.end())
        run = next((r for r in (*self.adjectives, *self.runs) if r.start == start and not r.excepted), None)
        return None if run is None else self._places(run)

    def first(self, start: int = 0) -> Area | None:
        """The first area at or behind `start`."""
        world = WORLD.sought.search(self.text, start)
        outside = OUTSIDE.sought.search(self.text, start)
        run = next((r for r in self.runs if r.start >= start), None)
        begins = [m.start() for m in (world, outside) if m is not None] + ([run.start] if run else [])
        for begin in sorted(begins):
            area = self.at(begin)
            if area is not None:
                return area
        return None

    def _world(self, start: int, end: int) -> Area:
        excluded, finish = self._excluded(end)
        but = None if excluded else _BUT.match(self.text, end)
        left_out = self._run_near(but.end(), 5) if but else None
        if left_out is not None:
            excluded, finish = self._names(left_out), left_out.end
        if not excluded:
            later = _LATER.match(self.text, end)
            run = self._run_near(later.end(), 5) if later else None
            if run is not None:
                excluded, finish = self._names(run), run.end
        return Area(Territory(("worldwide",), excluded), start, finish)

    def _places(self, run: PlaceRun) -> Area:
        names, end = list(run.names), run.end
        added = _OR_MORE.match(self.text, end)
        more = self._run_near(added.end(), 3) if added else None
        if more is not None:
            names, end = [*names, *more.names], more.end
        excluded, finish = self._excluded(end)
        included = tuple(n for n in written_once(names, greater_china=self.greater_china) if n not in excluded)
        return Area(Territory(included, excluded), run.start, max(end, finish))

    def _excluded(self, at: int) -> tuple[tuple[str, ...], int]:
        """Places that an "except …" within 40 characters leaves out, and where it ends."""
        behind = self._run_near(at, 8)
        if behind is not None and behind.excepted:
            return self._names(behind), behind.end
        near = _SOON.match(self.text, at)
        opener = _EXCEPTION.match(self.text, near.end() if near else at)
        if opener is None:
            return (), at
        run = self._run_near(opener.end(), _REACH)
        if run is not None:
            return self._names(run), run.end
        term = _TERM.match(self.text[opener.end() : opener.end() + 60])
        if term and term["term"] in self.reading.definitions:
            place, start, end = self.reading.definitions[term["term"]]
            words = re.sub(r"\s", " ", self.reading.layouts[place].flow[start : min(end, start + 500)])
            named = place_runs(words)
            if named:
                return self._names(named[0]), opener.end() + term.end()
        return (), at

    def _run_near(self, at: int, reach: int) -> PlaceRun | None:
        return next((r for r in self.runs if at <= r.start <= at + reach), None)

    def _names(self, run: PlaceRun) -> tuple[str, ...]:
        return written_once(run.names, greater_china=self.greater_china)
