"""SQL written by hand, made into a statement once: SQLAlchemy's work of reading it is as much as that of running it."""

from __future__ import annotations

from functools import cache

from sqlalchemy import TextClause, bindparam, text


@cache
def parsed(statement: str, *lists: str) -> TextClause:
    """The statement; the parameters named in `lists` take lists. For texts of ours alone: each is kept for good."""
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in lists))
