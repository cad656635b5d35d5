"""What is worked out once for a document, however many deals and rules ask for it.

Several deals of one filing share sentences, and several readers of one deal ask for the same dates and clauses. Answers
are kept in the layout they are about and go when it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from filings.extraction.layout import Layout

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def remembered(
    function: Callable[Concatenate[Layout, Asked], Answer],
) -> Callable[Concatenate[Layout, Asked], Answer]:
    """Keep a function's answers in the layout it is asked about.

    Its other arguments are positional and can be keys of a dictionary; nobody may change an answer.
    """

    @wraps(function)
    def answer(layout: Layout, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        known = layout.memory.setdefault(function, {})
        if args not in known:
            known[args] = function(layout, *args, **kwargs)
        return known[args]

    return answer
