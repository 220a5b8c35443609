"""Reads the tables of phrases in this folder: text, expected value, and whether it is sure (or why it is not read)."""

from pathlib import Path
from typing import NamedTuple

from understanding.reading import Unread


class Row(NamedTuple):
    text: str
    expected: str
    certainty: str  # "sure", "ask", or the reason when nothing is read

    def __str__(self) -> str:
        return self.text


def rows(name: str) -> list[Row]:
    """The rows of one table. Lines that begin with # are headings."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def read(reader: object, text: str) -> tuple[str, str]:
    """What a reader says of a text, as a row would write it: value and certainty. Only Unread is caught."""
    assert callable(reader)
    try:
        answer = reader(text)
    except Unread as unread:
        return "-", unread.reason
    return str(answer.value), "sure" if answer.sure else "ask"
