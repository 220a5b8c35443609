"""Telephone numbers, mobile and landline, as people write them here, in E.164 ("+6281234567890")."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from understanding.number_words import Kind, atoms_of
from understanding.reading import Read, Unread, folded, tidy, words
from understanding.tokens import tokens_of

REGION = "ID"

_SHORTEST, _LONGEST = 7, 15
_RUN = re.compile(r"(?<![a-z])[+o]?\d[\d o().-]*")
_NEXT = re.compile(r" +(?=(?:0|\+?62)\d{2})")
_CHATTER = words(
    "hp hape no nomor nomer nomorku nomerku wa whatsapp telp telpon telepon tlp saya aku ku kula kulo sy ini niki iki"
    " menika itu ke di lewat hubungi kontak nanti mengko mangke dulu aja saja wae mawon ya yo nggih kak mas mbak pak bu"
    " min kirim dikirim alamat alamatnya menyusul nyusul"
)
_LOOSE = re.compile(r"[^\d+]")


def read_phone(text: str) -> Read[str]:
    """A telephone number in E.164; Indonesian unless it begins with another country's code.

    Not sure: the nought in front left out, several numbers. Unread: no-number, too-short, too-long, no-area-code,
    no-such-number.
    """
    plain = folded(text)
    found, reason = [], "no-number"
    for run in _runs(plain):
        try:
            found.append(_read_run(run))
        except Unread as unread:
            reason = unread.reason
    if not found:
        raise Unread(reason)
    numbers = tuple(dict.fromkeys(number for number, _ in found))
    rest = tidy(_RUN.sub(" ", plain).split())
    return Read(numbers[0], found[0][1] and len(numbers) == 1, rest, numbers[1:])


def is_only_phone(text: str) -> bool:
    """Whether somebody has told a number and nothing else: "hp saya 0812-3456-7890 nanti ya"."""
    try:
        said = read_phone(text)
    except Unread:
        return False
    return not set(said.rest.split()) - _CHATTER


def show(e164: str) -> str:
    """The number as people here write it: "0812-3456-7890", "031-5345678"; other countries' with their code."""
    number = phonenumbers.parse(e164)
    if number.country_code != 62:
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE:
        digits = f"0{number.national_number}"
        return "-".join(filter(None, (digits[:4], digits[4:8], digits[8:])))
    return re.sub(r"[() ]+", "-", phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)).strip("-")


def _runs(plain: str) -> Iterator[str]:
    """Runs of digits that may be a number, "nol delapan satu …" among them."""
    written = [match[0].replace("o", "0") for match in _RUN.finditer(plain)]
    apart = [part for run in written for part in (_NEXT.split(run.strip()) if _digits(run) > _LONGEST else [run])]
    runs = [_LOOSE.sub("", run) for run in apart]
    long = [run for run in runs if len(run) >= _SHORTEST]
    yield from long or ([spelt] if (spelt := _spelt(plain)) else [run for run in runs if len(run) > 2])


def _digits(run: str) -> int:
    return sum(char.isdigit() for char in run)


def _spelt(plain: str) -> str:
    """Digits said one by one in words: "nol lapan siji loro …"."""
    digits = []
    for token in tokens_of(plain):
        atoms = atoms_of(token.text) or ()
        if token.text.isdigit():
            digits.append(token.text)
        elif len(atoms) == 1 and atoms[0].kind is Kind.DIGIT:
            digits.append(str(atoms[0].value))
    spelt = "".join(digits)
    return spelt if len(spelt) >= _SHORTEST else ""


def _read_run(run: str) -> tuple[str, bool]:
    """One number in E.164, and whether it was written well enough to be sure."""
    digits = run.lstrip("+")
    if len(digits) < _SHORTEST:
        raise Unread("too-short")
    if len(digits) > _LONGEST + 2:
        raise Unread("too-long")
    if digits[0] in "1234579" and not run.startswith(("+", "62")):
        raise Unread("no-area-code" if len(digits) <= 8 else "no-such-number")
    number = _parse(_international(run))
    if number is None:
        raise Unread("no-such-number")
    bare = digits.startswith("8") and not run.startswith("+")
    return phonenumbers.format_number(number, PhoneNumberFormat.E164), not bare


def _international(run: str) -> str:
    """The number with "+" and its country code; "+62 0812", "0062 812" and "62 812" are put right."""
    digits = run.lstrip("+")
    if digits.startswith("00"):
        digits, run = digits[2:], f"+{digits[2:]}"
    if digits.startswith("62"):
        return f"+62{digits[2:].removeprefix('0')}"
    if digits.startswith("8") and not run.startswith("+"):
        return f"+62{digits}"
    return f"+{digits}" if run.startswith("+") else digits


def _parse(digits: str) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(digits, REGION)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None
