"""Bar charts drawn on the server as SVG: geometry in attributes, looks by class, no script and no style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BAR_WIDTH = 28
GAP = 12
HEIGHT = 120
TOP = 18
BOTTOM = 34


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of a chart: its label, what is written on it, a small note below, and the list it leads to."""

    label: str
    value: float
    shown: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A bar as drawn, in the units of the viewBox."""

    bar: Bar
    x: int
    y: int
    width: int
    height: int
    middle: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as drawn."""

    columns: tuple[Column, ...]
    width: int
    height: int
    base: int  # y of the axis
    label_y: int
    note_y: int


def draw_columns(bars: Sequence[Bar]) -> Chart:
    """Upright bars from a common axis; the largest fills the height. A small value keeps one unit, to be seen."""
    largest = max((bar.value for bar in bars), default=0) or 1
    columns = []
    for place, bar in enumerate(bars):
        height = max(round(bar.value / largest * HEIGHT), 1 if bar.value else 0)
        x = GAP + place * (BAR_WIDTH + GAP)
        columns.append(
            Column(bar=bar, x=x, y=TOP + HEIGHT - height, width=BAR_WIDTH, height=height, middle=x + BAR_WIDTH // 2)
        )
    base = TOP + HEIGHT
    return Chart(
        columns=tuple(columns),
        width=GAP + len(bars) * (BAR_WIDTH + GAP),
        height=base + BOTTOM,
        base=base,
        label_y=base + 14,
        note_y=base + 27,
    )
