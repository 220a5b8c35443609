"""Bare words whose meaning hangs on the question that waits: a name, "lanjut", a language, an address."""

from __future__ import annotations

from typing import Final

from dialogue import Message, Stack
from handlers.language import SPELLINGS, is_javanese
from understanding.reading import fold, table, words

NAMED: Final = frozenset(  # questions for a name or a code, to which a phrase of our own is no answer
    {"name/name", "name/santri", "name/nickname", "register-business/name", "add-product/name", "certificate/name",
     "hand-over/courier", "recover/code"}
)  # fmt: skip
FOR_A_LANGUAGE: Final = frozenset({"greet/language", "language/which", "language/javanese"})
_GO_ON: Final = words(
    "lanjut lanjutkan lanjutin lanjut-ya lanjut-aja lanjut-saja ayo-lanjut lajeng lajengaken nglajengaken "
    "dipunlajengaken dilanjut dilanjutkan terus terusna terusno terusake teruske nerusake diterusake diterusna"
)
_AROUND_A_LANGUAGE: Final = words(
    "ganti ubah pilih pakai pake ke dadi jadi gantos ewahi dipungantos owahi nganggo milih ngginakaken menyang dhateng "
    "dateng mau badhe arep"
)
_CLOSE: Final = words("tutup nutup menutup tutupen")
_CHANGE: Final = words(
    "ganti ubah mengganti mengubah gantos nggantos dipungantos ewahi ngewahi owah owahi ngowahi ngganti gantien"
)
_AROUND_A_FIELD: Final = words("nomor nomer nomeripun nomere no usaha usahaku usahane usahanipun saya kula ku")
_FIELDS: Final = table(
    """
    address: alamat alamate alamatnya alamatipun
    phone: telepon telpon telp hp wa teleponnya telpone
    nib: nib nibe nibnya
    cooperative: koperasi koperasine koperasinya
    """
)
_A_LANGUAGE: Final = words("bahasa basa boso")


def asks_for_a_name(stack: Stack) -> bool:
    """Whether the question that waits is one for a name, or a code that is read like one."""
    return _label(stack) in NAMED


def names_other_than_goods(stack: Stack) -> bool:
    """Whether a question waits for the name of a person or a business: what stands under a picture is none."""
    return _label(stack) in NAMED - {"add-product/name"}


def _label(stack: Stack) -> str:
    return stack.top.labels.get(stack.top.waiting, "") if stack.top else ""


def to_language(stack: Stack, text: str) -> list[Message] | None:
    """Another language that is named: the question for one that waits takes it, or it is changed at once."""
    if not names_a_language(text) or _label(stack) in FOR_A_LANGUAGE:
        return None
    return stack.start("language", {"said": text})


def is_answered_in_part(stack: Stack, text: str) -> bool:
    """Whether Javanese was said where a language is asked for: which of its levels is asked back."""
    return _label(stack) in FOR_A_LANGUAGE and is_javanese(text)


def goes_on(text: str) -> bool:
    """Whether somebody says nothing but to go on: with the question that waits, if one does."""
    return "-".join(fold(text).strip(" .!").split()) in _GO_ON


def of_business(text: str) -> tuple[str, dict[str, str]] | None:
    """What is to become of somebody's business: "ganti alamat", "gantos nomer telpon", "tutup usaha"; else None."""
    said = fold(text).strip(" .!").split()
    if said[:1] and said[0] in _CLOSE and said[1:] in (["usaha"], ["usahaku"], ["usaha", "saya"], ["usaha", "kula"]):
        return "my-businesses", {"then": "close-business"}
    about = [word for word in said[1:] if word not in _AROUND_A_FIELD]
    field = _FIELDS.get(about[0], "") if len(about) == 1 and said[0] in _CHANGE else ""
    return ("my-businesses", {"then": "change-business", "field": field}) if field else None


def names_a_language(text: str) -> bool:
    """Whether somebody wants another language and says which: "ganti bahasa krama", "basa jawa"."""
    said = set(fold(text).strip(" .!").split())
    named = {word for word in said if word in SPELLINGS or is_javanese(word)}
    return bool(named and said & _A_LANGUAGE) and said <= named | _A_LANGUAGE | _AROUND_A_LANGUAGE
