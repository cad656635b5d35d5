"""Drawings of scores as SVG, as `charts` draws bars: geometry in attributes, looks by class, no script and no style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deals.quality.scoring import Count, wilson

BAR = 120  # width of an interval bar, from 0 to 1
LEFT, TOP, BOTTOM = 40, 10, 34
RELIABILITY = 240  # side of the square from (0, 0) to (1, 1)
HISTORY_WIDTH, HISTORY_HEIGHT = 300, 130
ENOUGH = 10  # values in a band from which its share says something
GRID = (0.0, 0.25, 0.5, 0.75, 1.0)
EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Bounds of the bands of confidence that are drawn; all of them are multiples of 0.05, in which values are counted."""


@dataclass(frozen=True, slots=True)
class IntervalBar:
    """A score with its interval on a line from 0 to 1, in units of a viewBox `BAR` wide."""

    low: float
    width: float
    point: float


def draw_interval(score: float, interval: tuple[float, float]) -> IntervalBar:
    """The line of one score."""
    low, high = interval
    return IntervalBar(round(low * BAR, 1), max(round((high - low) * BAR, 1), 1), round(score * BAR, 1))


@dataclass(frozen=True, slots=True)
class Band:
    """Values whose confidence lies in [low, high): how many, how many right, and how sure that share is."""

    low: float
    high: float
    values: int
    right: int
    confidence: float  # mean

    @property
    def share(self) -> float:
        return self.right / self.values

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.values)

    @property
    def verdict(self) -> str:
        """What the share says of the confidence, as far as chance allows."""
        low, high = self.interval
        if self.values < ENOUGH:
            return "too few to say"
        if high < self.confidence:
            return "too sure"
        return "too modest" if low > self.confidence else "about right"


def bands_of(steps: dict[int, tuple[int, int, float]], *, size: float) -> list[Band]:
    """Bands from counts by step of `size`: (values, right, sum of confidence). Bands without values are left out."""
    bands = []
    for low, high in pairwise(EDGES):
        inside = [counts for step, counts in steps.items() if low - 1e-9 <= step * size < high - 1e-9]
        values = sum(counts[0] for counts in inside)
        if values:
            right, confidence = sum(counts[1] for counts in inside), sum(counts[2] for counts in inside)
            bands.append(Band(low, high, values, right, confidence / values))
    return bands


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point with a line from `low` to `high` (both y) and what its title says."""

    x: float
    y: float
    low: float
    high: float
    title: str
    url: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """Points over a grid. `path` joins them, or is the diagonal of a reliability diagram."""

    width: int
    height: int
    left: int
    right: int
    top: int
    base: int
    ticks_x: tuple[Tick, ...]
    ticks_y: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    path: str


def draw_reliability(bands: Sequence[Band]) -> Plot:
    """Confidence to the right, share of right values upwards; on the diagonal both agree."""
    base, right = TOP + RELIABILITY, LEFT + RELIABILITY

    def up(share: float) -> float:
        return round(base - share * RELIABILITY, 1)

    def along(share: float) -> float:
        return round(LEFT + share * RELIABILITY, 1)

    dots = tuple(
        Dot(
            x=along(band.confidence),
            y=up(band.share),
            low=up(band.interval[0]),
            high=up(band.interval[1]),
            title=f"Confidence {band.low:.2f} to {band.high:.2f}: {band.right} of {band.values} right",
        )
        for band in bands
    )
    return Plot(
        width=right + 16,
        height=base + BOTTOM,
        left=LEFT,
        right=right,
        top=TOP,
        base=base,
        ticks_x=tuple(Tick(along(value), f"{value:g}") for value in GRID),
        ticks_y=tuple(Tick(up(value), f"{value:g}") for value in GRID),
        dots=dots,
        path=f"M{LEFT} {base}L{right} {TOP}",
    )


@dataclass(frozen=True, slots=True)
class Moment:
    """One run in a history: its counts, what stands below it, and where it leads."""

    count: Count
    label: str
    url: str


def draw_history(moments: Sequence[Moment]) -> Plot:
    """F1 of one field over runs, oldest to the left, evenly spaced, with intervals; the first and last are labelled."""
    base, right = TOP + HISTORY_HEIGHT, LEFT + HISTORY_WIDTH
    gap = HISTORY_WIDTH / (len(moments) + 1)

    def up(share: float) -> float:
        return round(base - share * HISTORY_HEIGHT, 1)

    dots = tuple(
        Dot(
            x=round(LEFT + gap * place, 1),
            y=up(moment.count.f1),
            low=up(moment.count.f1_95[0]),
            high=up(moment.count.f1_95[1]),
            title=f"{moment.label}: F1 {moment.count.f1:.3f}",
            url=moment.url,
            label=moment.label if place in (1, len(moments)) else "",
        )
        for place, moment in enumerate(moments, 1)
    )
    return Plot(
        width=right + 16,
        height=base + BOTTOM,
        left=LEFT,
        right=right,
        top=TOP,
        base=base,
        ticks_x=(),
        ticks_y=tuple(Tick(up(value), f"{value:g}") for value in (0.0, 0.5, 1.0)),
        dots=dots,
        path="M" + "L".join(f"{dot.x} {dot.y}" for dot in dots) if len(dots) > 1 else "",
    )
