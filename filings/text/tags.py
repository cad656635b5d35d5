"""What each HTML tag means for the reading text. A tag is classified once; documents repeat the same few hundred."""

from __future__ import annotations

import re
from enum import IntEnum


class Act(IntEnum):
    """What the converter does at a tag."""

    INLINE = 0  # nothing: its text runs on
    BLOCK = 1  # ends a paragraph
    BREAK = 2  # <br>
    RULE = 3  # a horizontal rule or a page break
    ITEM = 4
    LIST = 5
    LIST_END = 6
    TABLE = 7
    TABLE_END = 8
    ROW = 9
    ROW_END = 10
    CELL = 11
    CELL_END = 12
    EMPTY_CELL = 13
    PRE = 14
    PRE_END = 15
    RAISED = 16  # <sup>
    SYMBOLS = 17  # text set in Wingdings or Symbol
    SKIP = 18  # nothing inside it is read
    COMMENT = 19
    QUOTED = 20  # ends inside an attribute's value that holds ">"
    NO_TAG = 21  # a "<" that begins none


_NAME = re.compile(r"</?([A-Za-z][^\s<>/]*)")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|\shidden(?:\s*=\s*[\"']?(?:hidden|true|)[\"']?)?[\s/>]", re.IGNORECASE
)
_PAGE_BREAK = re.compile(r"page-break-(?:before|after)\s*:\s*always|break-(?:before|after)\s*:\s*page", re.IGNORECASE)
_DISPLAY_BLOCK = re.compile(r"display\s*:\s*block", re.IGNORECASE)
_SYMBOL_FONT = re.compile(r"wingdings|webdings|\bsymbol\b", re.IGNORECASE)

_MARGINS = re.compile(
    r"(?<![\w-])(?P<name>padding|margin|padding-left|margin-left|text-indent)\s*:\s*(?P<lengths>[^;\"']{1,60})",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(-?\d{0,4}(?:\.\d{1,4})?)(pt|px|em|rem|ex|in|cm|mm|pc|%)?")
_POINTS = {
    "pt": 1.0,
    "px": 0.75,
    "em": 10.0,
    "rem": 10.0,
    "ex": 5.0,
    "in": 72.0,
    "cm": 28.3,
    "mm": 2.83,
    "pc": 12.0,
    "%": 5.0,
}
_POINTS_A_COLUMN = 4.5
_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "address", "dl", "dt", "dd", "form",
    "fieldset", "section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption", "caption",
    "body", "html", "noscript", "details", "summary", "legend", "page", "multicol",
))  # fmt: skip
_SKIPPED = frozenset((
    "script", "style", "title", "head", "ix:header", "ix:hidden", "template", "svg", "object", "iframe", "select",
    "textarea", "xml", "noframes",
))  # fmt: skip
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "page",
))  # fmt: skip
_OPENING = {
    "table": Act.TABLE, "tr": Act.ROW, "td": Act.CELL, "th": Act.CELL, "ul": Act.LIST, "ol": Act.LIST, "menu": Act.LIST,
    "dir": Act.LIST, "li": Act.ITEM, "br": Act.BREAK, "hr": Act.RULE, "pre": Act.PRE, "listing": Act.PRE,
    "xmp": Act.PRE, "sup": Act.RAISED,
}  # fmt: skip
_CLOSING = {
    "table": Act.TABLE_END, "tr": Act.ROW_END, "td": Act.CELL_END, "th": Act.CELL_END, "ul": Act.LIST_END,
    "ol": Act.LIST_END, "menu": Act.LIST_END, "dir": Act.LIST_END, "li": Act.BLOCK, "pre": Act.PRE_END,
    "listing": Act.PRE_END, "xmp": Act.PRE_END, "br": Act.BREAK,
}  # fmt: skip


def columns_of(tag: str) -> int:
    """How far to the right the style of a tag sets its text, in columns of a letter's width; never less than 0."""
    points = 0.0
    for found in _MARGINS.finditer(tag):
        lengths = found["lengths"].split("!")[0].split()
        name = found["name"].lower()
        if name in ("padding", "margin"):
            lengths = lengths[3:4] or lengths[1:2] or lengths[:1]  # top, right, bottom, left
        length = _LENGTH.fullmatch(lengths[0].lower()) if lengths else None
        if length and length[1] not in ("", "-", ".", "-."):
            points += float(length[1]) * _POINTS[length[2] or "px"]
    return max(int(points / _POINTS_A_COLUMN), 0)


def ends_paragraph(name: str) -> bool:
    """Whether an element of this name stands apart from the text around it."""
    return name in _BLOCKS


def name_of(tag: str) -> str:
    """The tag's name in small letters: "td" of `<TD ALIGN=left>` and of `</td>`."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def classify(tag: str) -> Act:
    """What to do at `tag`, given as printed with its angle brackets."""
    if tag[1] in "!?":
        return Act.COMMENT if tag.startswith("<!--") else Act.INLINE
    if tag.count('"') % 2 and not tag.startswith("</"):
        return Act.QUOTED
    name = name_of(tag)
    if name.startswith("ix:") and name not in _SKIPPED:
        return Act.INLINE
    if tag[1] == "/":
        return _CLOSING.get(name, Act.BLOCK if name in _BLOCKS else Act.INLINE)
    if name in _SKIPPED:
        return Act.INLINE if tag.endswith("/>") else Act.SKIP
    if _HIDDEN.search(tag) and name not in _VOID and name not in ("body", "html") and not tag.endswith("/>"):
        return Act.SKIP
    return _visible(tag, name)


def _visible(tag: str, name: str) -> Act:
    act = _OPENING.get(name)
    if act is Act.CELL and tag.endswith("/>"):
        return Act.EMPTY_CELL
    if act is not None:
        return act
    if name in _BLOCKS:
        return Act.RULE if name == "page" or _PAGE_BREAK.search(tag) else Act.BLOCK
    if _SYMBOL_FONT.search(tag):
        return Act.SYMBOLS
    return Act.BLOCK if _DISPLAY_BLOCK.search(tag) else Act.INLINE
