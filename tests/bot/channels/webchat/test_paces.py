"""Nobody drowns the others: token buckets, by person and by address."""

from bot.channels.webchat import paces
from bot.channels.webchat.paces import Pace, address_of


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_allowed_and_then_one_at_a_time() -> None:
    clock = Clock()
    pace = Pace(30, 60, clock)
    assert [pace.take("sari") for _ in range(30)] == [0.0] * 30
    assert 1.9 < pace.take("sari") <= 2.0
    clock.now += 2
    assert pace.take("sari") == 0.0
    assert pace.take("sari") > 0
    assert pace.take("budi") == 0.0


def test_being_refused_costs_nothing() -> None:
    clock = Clock()
    pace = Pace(1, 10, clock)
    pace.take("sari")
    waits = [pace.take("sari") for _ in range(100)]
    clock.now += 10
    assert set(waits) == {10.0}
    assert pace.take("sari") == 0.0


def test_memory_is_bounded_and_the_longest_unused_goes_first() -> None:
    pace = Pace(1, 10, Clock())
    for number in range(paces.MOST_KEYS + 1):
        pace.take(str(number))
    assert pace.take("1") > 0
    assert pace.take("0") == 0.0


def test_a_neighbour_in_the_same_ipv6_network_is_the_same_address() -> None:
    assert address_of("2001:db8:1:2::1") == address_of("2001:db8:1:2:ffff::9")
    assert address_of("2001:db8:1:2::1") != address_of("2001:db8:1:3::1")
    assert address_of("10.0.0.1") == "10.0.0.1"
    assert address_of("testclient") == "testclient"
