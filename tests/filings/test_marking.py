"""Marks in a text: whatever overlaps, the page shows the text itself, escaped and well nested."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from filings.views.marking import BIDI_CONTROLS, Mark, MarkedText, Part, find_part, split_parts

KINDS = ("party", "money", "date", "grant", "subsidiary")
TEXT = st.text(alphabet=st.sampled_from("ab <>&\"'\n\t$5\u202e"), max_size=120)
VOID = "br"


class Page(HTMLParser):
    """The text of a page and whether every element is closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.marked: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "pre", "div", "table", "tr", "td", "mark"}, tag
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "mark" in self.open:
            self.marked.append(data)


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text.translate(BIDI_CONTROLS))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark], tuple[int, int] | None]:
    text = draw(TEXT)
    edges = st.integers(0, len(text) + 5)
    spans = draw(st.lists(st.tuples(edges, edges), max_size=8))
    marks = [Mark(min(s), max(s), draw(st.sampled_from(KINDS)), '<b>"label') for s in spans if s[0] != s[1]]
    asked = draw(st.none() | st.tuples(edges, edges).filter(lambda s: s[0] < s[1]))
    return text, marks, asked


@given(marked_texts())
def test_any_marks_leave_the_text_as_it_is_and_mark_exactly_their_words(
    drawn: tuple[str, list[Mark], tuple[int, int] | None],
) -> None:
    text, marks, asked = drawn
    covered = [mark.start <= place < mark.end for mark in marks for place in range(len(text))]
    spans = [(mark.start, mark.end) for mark in marks] + ([asked] if asked else [])
    covered = [any(start <= place < end for start, end in spans) for place in range(len(text))]
    wanted = squeeze("".join(c for c, is_marked in zip(text, covered, strict=True) if is_marked))
    whole = Part(1, 0, len(text))
    for way in ("as_preformatted", "as_paragraphs"):
        html = getattr(MarkedText(text, part=whole, marks=marks, asked=asked), way)()
        page = read(html)
        assert squeeze("".join(page.text)) == squeeze(text)
        assert squeeze("".join(page.marked)) == wanted
        assert html.count('id="at"') <= 1


def test_the_place_asked_for_is_anchored_once_and_marked_strongly() -> None:
    html = MarkedText(
        "one two three", part=Part(1, 0, 13), marks=[Mark(0, 7, "party", "x")], asked=(4, 13)
    ).as_preformatted()
    assert html.count('id="at"') == 1
    assert html.index('id="at"') < html.index("two")


def test_rows_with_tabs_become_tables_and_paragraphs_stay_paragraphs() -> None:
    text = "Payments\n\nEvent\tAmount\nApproval\t$5\n\nEnd"
    html = MarkedText(text, part=Part(1, 0, len(text)), marks=[]).as_paragraphs()
    assert html.count("<tr>") == 2
    assert html.count("<td>") == 4
    assert html.count("<p>") == 2


def test_characters_that_turn_the_writing_round_are_shown_by_name() -> None:
    text = "pay \u202e000,5$\u202c now"
    assert "⟨U+202E⟩" in MarkedText(text, part=Part(1, 0, len(text)), marks=[]).as_preformatted()


@given(TEXT, st.integers(1, 30))
def test_parts_join_to_the_whole_text(text: str, size: int) -> None:
    parts = split_parts(text, size=size)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))
    for place in range(len(text)):
        part = find_part(parts, place)
        assert part.start <= place < part.end


def test_a_place_beyond_the_end_is_in_the_last_part() -> None:
    assert find_part(split_parts("abc", size=1), 99).number == len(split_parts("abc", size=1))
