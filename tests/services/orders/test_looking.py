"""How a buyer is called in an order."""

import pytest

from services.orders.looking import first_name


@pytest.mark.parametrize(
    ("buyer", "called"),
    [
        ("Joko Santoso", "Joko"),
        ("Pak Joko Santoso", "Pak Joko"),
        ("Bu Hj. Siti Aminah", "Bu Hj. Siti"),
        ("ning Ima", "ning Ima"),
        ("Pak", "Pak"),
        ("", ""),
    ],
)
def test_a_buyer_is_called_by_the_first_name_and_what_people_say_before_it(buyer: str, called: str) -> None:
    assert first_name(buyer) == called
