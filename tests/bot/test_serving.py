"""What is said of the settings when the program starts."""

import pytest
from structlog.testing import capture_logs

from bot.serving import warn_of_nobody_to_ask
from bot.settings import Settings


@pytest.mark.parametrize(
    ("named", "warnings"), [({}, 1), ({"contact": "0812"}, 0), ({"privacy_contact": "data@koperasi.example"}, 0)]
)
def test_a_start_without_any_contact_warns_once_that_the_notice_names_nobody(
    named: dict[str, str], warnings: int
) -> None:
    with capture_logs() as logs:
        warn_of_nobody_to_ask(Settings.model_validate(named))
    assert [line["log_level"] for line in logs] == ["warning"] * warnings
    assert all("KANCA_CONTACT" in line["event"] for line in logs)
