"""Rules as data: a pattern, the literals without which it cannot match, and examples that prove it.

One Aho-Corasick pass over the lower-cased text finds which literals occur (see `word_index`), and only the patterns run
at all whose literals are there: the declared ones, and those that the pattern itself cannot do without (see `needs`).
The model is eyecite's tokenizer.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from filings.extraction.anchors import Sought
from filings.extraction.needs import Clause, needs_of
from filings.extraction.word_index import standing

_REGISTRY: dict[str, Rule] = {}
_WITHOUT_RULES = frozenset({"__main__"})
_MOST_KNOWN = 20_000  # combinations of literals kept with the rules they propose


@dataclass(frozen=True)
class Rule:
    """One pattern of the language.

    `literals` are lower-case words of which at least one stands in every text the pattern matches; empty means the
    pattern always runs. `examples` must match and `counterexamples` must not (a test runs them all). Of overlapping
    candidates the one with the higher `priority` wins (see `arbitration`). `longest` and `lead` make long texts quick:
    the most characters of a match, where the pattern sets no bound, and the most in front of a literal.
    """

    id: str
    version: int
    pattern: re.Pattern[str]
    literals: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    priority: int = 0
    confidence: float = 0.9
    longest: int | None = None
    lead: int | None = None

    @property
    def name(self) -> str:
        """What facts carry: "upfront.payment@1"."""
        return f"{self.id}@{self.version}"

    @cached_property
    def needs(self) -> tuple[Clause, ...]:
        """What the pattern cannot do without, the literals among it."""
        if self.lead is not None:
            return (frozenset(self.literals),)
        return needs_of(self.pattern, declared=self.literals)

    @cached_property
    def sought(self) -> Sought:
        """The pattern, to be tried only where words that it needs stand."""
        return Sought(self.pattern, self.needs, longest=self.longest, lead=self.lead)


def rule(
    id: str,  # noqa: A002 - the word by which facts and pages name a rule
    pattern: str,
    *,
    literals: Sequence[str] = (),
    examples: Sequence[str] = (),
    counterexamples: Sequence[str] = (),
    version: int = 1,
    priority: int = 0,
    confidence: float = 0.9,
    longest: int | None = None,
    lead: int | None = None,
    flags: int = re.IGNORECASE,
) -> Rule:
    """Make a rule and enter it in the registry; raises ValueError if another rule has its id."""
    made = Rule(
        id=id,
        version=version,
        pattern=re.compile(pattern, flags),
        literals=tuple(x.lower() for x in literals),
        examples=tuple(examples),
        counterexamples=tuple(counterexamples),
        priority=priority,
        confidence=confidence,
        longest=longest,
        lead=lead,
    )
    known = _REGISTRY.get(id)
    if known is not None and known.pattern.pattern != made.pattern.pattern:
        raise ValueError(f"two rules are called {id}")
    _REGISTRY[id] = made
    return made


@dataclass(frozen=True)
class RuleSet:
    """Rules that are scanned for together."""

    rules: tuple[Rule, ...]
    _bits: int = field(init=False, repr=False, compare=False)  # of all rules' needs, see `word_index`
    _known: dict[int, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        bits = 0
        for each in self.rules:
            bits |= each.sought.need.bits
        object.__setattr__(self, "_bits", bits)
        object.__setattr__(self, "_known", {})

    def proposed(self, text: str, start: int = 0, end: int | None = None) -> tuple[Rule, ...]:
        """Rules whose words stand in `text[start:end]`, in the set's order."""
        present = standing(text if start == 0 and (end is None or end >= len(text)) else text[start:end]) & self._bits
        proposed = self._known.get(present)
        if proposed is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            proposed = tuple(each for each in self.rules if each.sought.need.bits & present == each.sought.need.bits)
            self._known[present] = proposed
        return proposed

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Every match of every rule that begins and ends in `text[start:end]`, rule by rule in the set's order."""
        stop = len(text) if end is None else min(end, len(text))
        return _matches(proposed, text, start, stop) if (proposed := self.proposed(text, start, stop)) else iter(())

    def first(self, text: str, start: int = 0, end: int | None = None) -> tuple[Rule, re.Match[str]] | None:
        """The match that begins first in `text[start:end]`; at equal starts the higher priority, then the longer."""
        found = list(self.scan(text, start, end))
        return min(found, key=lambda x: (x[1].start(), -x[0].priority, -x[1].end())) if found else None


def _matches(rules: Sequence[Rule], text: str, start: int, stop: int) -> Iterator[tuple[Rule, re.Match[str]]]:
    for each in rules:
        for match in each.sought.matches(text, start, stop):
            yield each, match


def rule_set(*rules: Rule) -> RuleSet:
    """A set of the given rules, in that order."""
    return RuleSet(rules=rules)


def all_rules() -> list[Rule]:
    """Every rule of the package by id; imports all its modules so that each has made its rules."""
    package = importlib.import_module("filings.extraction")
    for module in pkgutil.walk_packages(package.__path__, prefix="filings.extraction."):
        if module.name.rsplit(".", 1)[-1] not in _WITHOUT_RULES:
            importlib.import_module(module.name)
    return [_REGISTRY[key] for key in sorted(_REGISTRY)]
