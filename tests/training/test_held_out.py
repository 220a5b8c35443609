"""The phrases held out judge the model of wishes: training never reads them, and what is done at once is right."""

import builtins
import io
from pathlib import Path
from typing import Any

import pytest

from bench.understanding import HELD_OUT, Said, held_out
from training import noise, phrases
from understanding import intents

VARIETIES = {"id_formal", "id_slang", "jv_ngoko", "jv_krama", "mix"}


@pytest.fixture(scope="module")
def said() -> list[Said]:
    return held_out()


def test_training_never_reads_the_phrases_held_out(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = io.open

    def watching(file: Any, *args: Any, **kwargs: Any) -> Any:
        opened.append(Path(str(file)).name)
        return real(file, *args, **kwargs)

    monkeypatch.setattr(io, "open", watching)
    monkeypatch.setattr(builtins, "open", watching)
    phrases.lists.cache_clear()
    noise.short.cache_clear()
    assert phrases.intents()
    assert noise.short()
    assert {"add_product.tsv", "lists.tsv", "short.tsv"} <= set(opened)
    assert HELD_OUT.name not in opened


def test_no_script_of_training_opens_the_phrases_held_out() -> None:
    code = [file.read_text("utf-8") for file in HELD_OUT.parent.glob("*.py")]
    assert not [text for text in code if 'held_out.tsv"' in text or 'HERE.glob("*.tsv")' in text]


def test_the_phrases_held_out_ask_for_what_the_model_knows_in_five_varieties(said: list[Said]) -> None:
    assert {one.variety for one in said} == VARIETIES
    assert {one.intent for one in said} < {file.stem for file in (HELD_OUT.parent / "phrases").glob("*.tsv")}
    assert len({one.text for one in said}) == len(said) == 332


@pytest.mark.parametrize("variety", sorted(VARIETIES))
def test_nine_of_ten_phrases_held_out_are_understood_in_every_variety(variety: str, said: list[Said]) -> None:
    rows = [one for one in said if one.variety == variety]
    assert sum(one.right for one in rows) / len(rows) >= 0.9, [one for one in rows if not one.right]


def test_what_is_done_at_once_of_the_phrases_held_out_is_right(said: list[Said]) -> None:
    acted = [one for one in said if one.guess != intents.OTHER and one.probability >= intents.SURE]
    assert sum(one.right for one in acted) / len(acted) >= 0.97, [one for one in acted if not one.right]
    assert len(acted) / len(said) >= 0.6
