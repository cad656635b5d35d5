"""Comparing the facts that a document is known to state with those that were found in it. Pure Python.

Figures must equal those of the gold set's own `score.py`, field by field; a test holds one against the other.
"""

from deals.quality.scoring.counts import Count, count_verdicts, wilson
from deals.quality.scoring.judge import Facts, Outcome, Verdict, judge, judge_negative

__all__ = ["Count", "Facts", "Outcome", "Verdict", "count_verdicts", "judge", "judge_negative", "wilson"]
