"""Organisations named in a filing, the names they go by, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.entities import Entities, Entity, Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.source import SourceFiling

_SUFFIX = (
    r"(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|plc|PLC|AG|GmbH|S\.A|SA|N\.V|NV|B\.V|BV|A/S|AB|KK|K\.K|S\.p\.A"
    r"|L\.P|LP|LLP|Unlimited Company|ApS|Oy|DAC|Company|Co|INC|CORP|CORPORATION|LTD|LIMITED|COMPANY|CO)"
)
_NAME = re.compile(
    rf"\b(?P<core>[A-Z][\w&.'’/-]*(?:(?:,? | & | of | and | \()[A-Z(][\w&.'’/)-]*){{0,7}}?),?\s{{1,3}}(?P<suffix>{_SUFFIX}(?:,?\s(?:Ltd|LTD|Inc|LLC))?)\b\.?"
)
_DEFINED = re.compile(r"[^()\"“”.]{0,90}\((?P<lead>[^()\"“”]{0,120})[\"“](?P<term>[^\"“”]{1,60})[\"”]")


def read_entities(layouts: Sequence[Layout], source: SourceFiling) -> Entities:
    """Return the organisations of a filing with their mentions by document index."""
    names: dict[str, tuple[str, Span]] = {}
    aliases: dict[str, set[str]] = {}
    for layout in layouts:
        for match in _NAME.finditer(layout.flow):
            name = " ".join(match.group().split()).removeprefix("The ")
            key = _key(name)
            names.setdefault(key, (name, Span(layout.document.index, match.start(), match.end())))
            defined = _DEFINED.match(layout.flow, match.end())
            if defined:
                aliases.setdefault(key, set()).add(defined["term"])
    keys = list(names)
    every = [Entity(i, names[k][0], names[k][1], tuple(sorted(aliases.get(k, ())))) for i, k in enumerate(keys)]
    words: dict[str, tuple[int, str]] = {}
    for entity in every:
        words.setdefault(entity.name, (entity.index, "name"))
        for alias in entity.aliases:
            words.setdefault(alias, (entity.index, "defined_term"))
        short = entity.name.split()[0].strip(",.")
        if len(short) > 3:
            words.setdefault(short, (entity.index, "short_name"))
    mentions: dict[int, list[Mention]] = {}
    if words:
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)) + r")(?!\w)")
        for layout in layouts:
            found = mentions.setdefault(layout.document.index, [])
            for match in pattern.finditer(layout.flow):
                entity, by = words.get(" ".join(match.group().split()), (None, ""))
                if entity is not None:
                    found.append(Mention(Span(layout.document.index, *match.span()), entity, by))
    return Entities(every, mentions)


def _key(name: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", name.casefold()).split())
