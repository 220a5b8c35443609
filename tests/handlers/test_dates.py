"""A day at a question: of several that may be meant we ask which, of a single one whether it is that."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dialogue import Incoming, Line, Rejected
from handlers.fields import Day
from locales import LANGUAGES
from tests.handlers.conftest import WORDS

SUNDAY = date(2026, 11, 22)
DAY = Day(today=SUNDAY, first=SUNDAY, last=SUNDAY + timedelta(days=60))


def refused(said: Incoming, partial: str | None = None) -> Rejected:
    with pytest.raises(Rejected) as no:
        DAY.read(said, partial)
    return no.value


def test_a_single_day_that_is_not_sure_is_asked_back_by_yes_or_no() -> None:
    no = refused(Incoming(text="minggu depan"))
    assert (no.name, no.args_) == ("is-it-this-date", {"day": "2026-11-29"})
    assert [(option.value, option.name) for option in no.options] == [("2026-11-29", "yes"), ("another", "no")]
    asked = DAY.read(Incoming("choice", choice="2026-11-29"), no.partial), DAY.read(Incoming(text="nggih"), no.partial)
    assert asked == (date(2026, 11, 29), date(2026, 11, 29))


@pytest.mark.parametrize("said", [Incoming("choice", choice="another"), Incoming(text="bukan"), Incoming(text="ora")])
def test_a_no_asks_for_another_day(said: Incoming) -> None:
    assert refused(said, "2026-11-29").name == "another-date"
    assert DAY.read(Incoming(text="besok"), "2026-11-29") == date(2026, 11, 23)


def test_of_two_days_each_is_a_button() -> None:
    no = refused(Incoming(text="Minggu"))
    assert no.name == "date-unsure"
    assert [option.value for option in no.options] == ["2026-11-22", "2026-11-29"]


def test_it_is_asked_in_every_language() -> None:
    line = refused(Incoming(text="minggu depan"))
    said = [WORDS.say(Line(f"fields/{line.name}", line.args_), language) for language in LANGUAGES]
    assert said == ["Maksudnya 29 November 2026?", "Menapa 29 November 2026?", "Maksude 29 November 2026?"]
