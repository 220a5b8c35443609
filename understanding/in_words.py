"""Numbers written out in words: Indonesian, ngoko and krama, in the standard spelling that Kanca prints."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "jv-krama", "jv-ngoko"]

LARGEST = 10**12


def number_words(number: int, language: Language) -> str:
    """The number in words: 15 is "lima belas", "gangsal welas", "limalas". From 0 to below a million million."""
    if not 0 <= number < LARGEST:
        raise ValueError("number_words writes 0 to 999,999,999,999")
    return " ".join(_LANGUAGES[language].words(number)) or "nol"


@dataclass(frozen=True)
class _Speech:
    """How one language counts. A digit before a larger unit is in its bound form; some units have a word for one."""

    digits: list[str]
    bound: list[str]
    first_tens: list[str]  # ten to nineteen
    twenties: list[str]  # twenty-one to twenty-nine, where they have words of their own
    tens: dict[int, str]  # those that are not a digit and the word for ten
    ten: str
    sizes: list[tuple[int, str]]
    ones: dict[int, str]

    def words(self, number: int) -> list[str]:
        for size, name in self.sizes:
            if number >= size:
                count, rest = divmod(number, size)
                return self._sized(count, size, name) + self.words(rest)
        if self.twenties and 20 < number < 30:
            return [self.twenties[number - 21]]
        if number >= 20:
            tens, digit = divmod(number, 10)
            head = [self.tens[tens]] if tens in self.tens else [self.bound[tens], self.ten]
            return head + self.words(digit)
        if number >= 10:
            return [self.first_tens[number - 10]]
        return [self.digits[number]] if number else []

    def _sized(self, count: int, size: int, name: str) -> list[str]:
        if count == 1 and size in self.ones:
            return [self.ones[size]]
        return [self.bound[count], name] if count < 10 else [*self.words(count), name]


def _names(words: str) -> list[str]:
    return words.split(", ")


def _from_one(words: str) -> list[str]:
    """Words between commas, with an empty one for nought in front."""
    return ["", *_names(words)]


_JAVANESE_SIZES = [(10**9, "milyar"), (10**6, "yuta"), (1000, "ewu"), (100, "atus")]
_JAVANESE_TENS = {5: "seket", 6: "sewidak"}
_INDONESIAN_DIGITS = _from_one("satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan")

_LANGUAGES: dict[str, _Speech] = {
    "id": _Speech(
        digits=_INDONESIAN_DIGITS,
        bound=_INDONESIAN_DIGITS,
        first_tens=["sepuluh", "sebelas", *(f"{digit} belas" for digit in _INDONESIAN_DIGITS[2:])],
        twenties=[],
        tens={},
        ten="puluh",
        sizes=[(10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus")],
        ones={1000: "seribu", 100: "seratus"},
    ),
    "jv-ngoko": _Speech(
        digits=_from_one("siji, loro, telu, papat, lima, enem, pitu, wolu, sanga"),
        bound=_from_one("sa, rong, telung, patang, limang, nem, pitung, wolung, sangang"),
        first_tens=_names("sepuluh, sewelas, rolas, telulas, patbelas, limalas, nembelas, pitulas, wolulas, sangalas"),
        twenties=_names("selikur, rolikur, telulikur, patlikur, selawe, nemlikur, pitulikur, wolulikur, sangalikur"),
        tens=_JAVANESE_TENS,
        ten="puluh",
        sizes=_JAVANESE_SIZES,
        ones={10**9: "samilyar", 10**6: "sayuta", 1000: "sewu", 100: "satus"},
    ),
    "jv-krama": _Speech(
        digits=_from_one("setunggal, kalih, tiga, sekawan, gangsal, enem, pitu, wolu, sanga"),
        bound=_from_one("setunggal, kalih, tigang, sekawan, gangsal, nem, pitung, wolung, sangang"),
        first_tens=_names(
            "sedasa, sewelas, kalih welas, tiga welas, sekawan welas, "
            "gangsal welas, nembelas, pitulas, wolulas, sangalas"
        ),
        twenties=_names(
            "selikur, kalih likur, tiga likur, sekawan likur, selawe, nemlikur, pitulikur, wolulikur, sangalikur"
        ),
        tens=_JAVANESE_TENS,
        ten="dasa",
        sizes=_JAVANESE_SIZES,
        ones={1000: "sewu", 100: "satus"},
    ),
}
