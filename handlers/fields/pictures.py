"""Several pictures, as an album or one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogue import Field, Incoming, More, Option, Rejected
from dialogue.messages import Json
from handlers.fields.yes_no import skips
from understanding.reading import fold, words

Look = Callable[[str, Sequence[str]], str]
"""Looks at a picture beside those before it: "" or what to say of it: dark, blurred, tiny, same, similar."""

_ENOUGH = words(
    "selesai rampung sampun sudah udah uwis wis cukup cekap beres done itu-saja itu-aja sudah-semua sampun-sedaya "
    "wis-kabeh iku-wae iku-ae niku-mawon menika-kemawon sampun-rampung wis-rampung sudah-selesai lanjut"
)


class Pictures(Field[list[str]]):
    """`least` to `most` pictures, by content address. Each is acknowledged; *selesai*, or no room for more, ends it.

    Half-way it keeps {"refs": [...], "note": "dark", "which": 2}: the last remark, and the picture it is about.
    """

    rejections = (
        "not-a-picture", "picture-heic", "picture-avif", "picture-too-big", "picture-too-many-pixels", "picture-broken",
        "picture-not-an-image", "picture-lost", "picture-late", "picture-quota",
        "pictures-more", "pictures-same", "pictures-similar", "pictures-dark", "pictures-blurred", "pictures-tiny",
    )  # fmt: skip

    def __init__(self, *, most: int, least: int = 1, look: Look = lambda ref, before: "") -> None:
        self.most, self.least, self.look = most, least, look

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        kept = partial or {"refs": [], "note": "more", "which": 0}
        if said.problem:
            raise Rejected(said.problem)
        if len(kept["refs"]) >= self.least and _is_enough(said):
            return list(kept["refs"])
        if not said.pictures:
            raise Rejected("not-a-picture")
        for ref in said.pictures[: self.most - len(kept["refs"])]:
            kept = self._with(kept, ref)
        if len(kept["refs"]) == self.most:
            return list(kept["refs"])
        raise More(kept, f"pictures-{kept['note']}", count=len(kept["refs"]), which=kept["which"])

    def options(self, partial: Json = None) -> Sequence[Option]:
        if partial:
            return [Option("done", "done")] if len(partial["refs"]) >= self.least else []
        return [] if self.least else [Option("skip", "skip")]

    def _with(self, kept: Json, ref: str) -> Json:
        if ref in kept["refs"]:
            return {**kept, "note": "same", "which": kept["refs"].index(ref) + 1}
        refs = [*kept["refs"], ref]
        note = self.look(ref, kept["refs"])
        remark = {"note": note, "which": len(refs)} if note else {}
        return {**kept, **remark, "refs": refs}


def _is_enough(said: Incoming) -> bool:
    """Whether somebody has no more to send, or none at all."""
    if said.kind == "choice":
        return said.choice in ("done", "skip")
    return said.kind == "text" and (says_enough(said.text) or skips(said.text))


def says_enough(text: str) -> bool:
    """Whether somebody is done with one after the other: "selesai", "sampun", "wis", "lanjut"."""
    return "-".join(fold(text).strip(" .!").split()) in _ENOUGH
