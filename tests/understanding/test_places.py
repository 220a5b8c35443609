"""Places: every name of the 38, their districts, typos, what lies outside, and the seat nearest to a point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, rows
from understanding.places import REGENCIES, Outside, Place, Places, Regency, nearest, read_place
from understanding.reading import Unread

SHARED_NAMES = {"Blitar", "Kediri", "Madiun", "Malang", "Mojokerto", "Pasuruan", "Probolinggo"}


def read_code(text: str) -> tuple[str, str]:
    """What is read of a place, in the codes of the table."""
    try:
        place = read_place(text)
    except Unread as unread:
        return ("35" if unread.reason == "whole-province" else "-"), unread.reason
    match place:
        case Place():
            return place.regency.code, "sure" if place.sure else "ask"
        case Places():
            return "|".join([*(regency.code for regency in place.regencies), *["OUT"][: len(place.outside)]]), "ask"
        case Outside():
            return "OUT", "sure"


@pytest.mark.parametrize("row", rows("place"), ids=str)
def test_every_place_in_the_table_is_read(row: Row) -> None:
    assert read_code(row.text) == (row.expected, row.certainty)


def test_the_map_has_the_thirty_eight_regencies_and_cities() -> None:
    assert len(REGENCIES) == len({regency.code for regency in REGENCIES}) == 38
    assert sum(regency.kind == "kota" for regency in REGENCIES) == 9


@pytest.mark.parametrize("regency", REGENCIES, ids=lambda regency: regency.official_name)
def test_an_official_name_is_sure(regency: Regency) -> None:
    assert read_place(regency.official_name) == Place(regency)


@pytest.mark.parametrize("name", sorted(SHARED_NAMES))
def test_a_name_of_both_a_city_and_a_regency_is_asked_back(name: str) -> None:
    place = read_place(name)
    assert isinstance(place, Places)
    assert {regency.kind for regency in place.regencies} == {"kabupaten", "kota"}


@given(st.sampled_from([regency for regency in REGENCIES if regency.name not in SHARED_NAMES]), st.data())
def test_a_long_name_with_one_letter_missing_is_still_found(regency: Regency, data: st.DataObject) -> None:
    name = regency.name
    gone = data.draw(st.integers(1, len(name) - 1))
    if len(name) < 8:
        return
    place = read_place(name[:gone] + name[gone + 1 :])
    assert isinstance(place, Place)
    assert place.regency == regency


def test_a_place_tells_the_district_it_was_named_by() -> None:
    place = read_place("Jl. Bali 3, Kec. Waru, Sidoarjo")
    assert isinstance(place, Place)
    assert place.district == "Waru"


def test_a_place_outside_tells_its_province_and_its_namesakes_here() -> None:
    place = read_place("Rembang")
    assert isinstance(place, Outside)
    assert (place.name, place.province) == ("Rembang", "Jawa Tengah")
    assert [regency.official_name for regency in place.namesakes] == ["Kabupaten Pasuruan"]


@pytest.mark.parametrize("regency", REGENCIES, ids=lambda regency: regency.official_name)
def test_a_seat_is_nearest_to_itself(regency: Regency) -> None:
    assert nearest(regency.latitude, regency.longitude) == regency


@pytest.mark.parametrize(
    ("latitude", "longitude", "name"),
    [
        (-7.3305, 112.7888, "Surabaya"),  # Rungkut
        (-5.85, 112.66, "Gresik"),  # Bawean
        (-7.15, 111.59, "Blora"),  # Cepu
        (-6.71, 111.34, "Rembang"),
        (-8.36, 114.62, "Jembrana"),
        (-7.80, 110.37, ""),  # Yogyakarta
        (3.59, 98.67, ""),  # Medan
        (0.0, 0.0, ""),
    ],
)
def test_a_shared_location_finds_its_regency_or_says_that_it_is_outside(
    latitude: float, longitude: float, name: str
) -> None:
    assert nearest(latitude, longitude).name == name


@pytest.mark.parametrize(("latitude", "longitude"), [(91.0, 112.0), (-7.0, 181.0), (float("nan"), 112.0)])
def test_a_point_that_is_not_on_the_globe_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(Unread, match="no-such-point"):
        nearest(latitude, longitude)


@given(st.text(max_size=120) | st.text("abdegijklmnorstuwy ,.", max_size=120))
def test_no_text_breaks_the_reader(text: str) -> None:
    codes, certainty = read_code(text)
    assert codes
    assert certainty
