"""JSON of every turn: as quick as it may be, and nothing that people send is refused or changed by it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from services.quickjson import dumps, loads

VALUES: list[Any] = [
    {"z": 1, "a": [None, True, -1.5, "Ngapunten 🙏"], "b": {"10": "x", "9": "y"}},
    2**63,
    2**64 + 1,
    'a quote " and a line\nbreak \u2028',
    "\ud800 half a smile",
    {1: "a number as a name"},
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_both_libraries_read_in_it_what_the_standard_one_writes(value: Any) -> None:
    assert json.loads(dumps(value)) == json.loads(json.dumps(value))


def test_names_keep_their_order() -> None:
    assert list(loads(dumps({"z": 1, "a": 2, "m": 3}))) == ["z", "a", "m"]


def test_half_a_character_is_read_as_the_standard_library_reads_it() -> None:
    assert loads(b'{"text": "\\ud83d half"}') == {"text": "\ud83d half"}


@pytest.mark.parametrize("broken", [b"", b"{", b"[1,]", b"\xff", b"{'a': 1}"])
def test_what_is_no_json_is_a_value_error(broken: bytes) -> None:
    with pytest.raises((json.JSONDecodeError, UnicodeDecodeError)):
        loads(broken)


def test_what_json_cannot_hold_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        dumps(object())
