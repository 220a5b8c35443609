"""Several pictures, as an album or one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from dialogue import Field, Incoming, More, Option, Rejected
from dialogue.messages import BURST_SECONDS, Json
from handlers.fields.yes_no import skips
from understanding.reading import fold, words

Look = Callable[[str, Sequence[str]], str]
"""Looks at a picture beside those before it: "" or what to say of it: dark, blurred, tiny, similar; of
several, as "tiny-dark"."""

_ENOUGH = words(
    "selesai rampung sampun mpun empun sudah udah uwis wis cukup cekap beres done itu-saja itu-aja "
    "sudah-semua sampun-sedaya wis-kabeh iku-wae iku-ae niku-mawon menika-kemawon sampun-rampung wis-rampung "
    "sudah-selesai lanjut"
)


NO_PICTURES: Final[dict[str, Any]] = {"refs": [], "note": "more", "which": 0}


class Pictures(Field[list[str]]):
    """`least` to `most` pictures, by content address. Each is acknowledged; *selesai*, or no room for more, ends it.

    Half-way it keeps {"refs": [...], "note": "dark", "which": 2, "at": seconds}: the last remark, the picture it is
    about, and when the last picture came: what is later than its burst does not hear the remark again.
    """

    rejections = (
        "not-a-picture", "picture-heic", "picture-avif", "picture-too-big", "picture-too-many-pixels", "picture-broken",
        "picture-not-an-image", "picture-lost", "picture-late", "picture-quota",
        "pictures-more", "pictures-same", "pictures-similar", "pictures-dark", "pictures-blurred", "pictures-tiny",
        "pictures-several",
    )  # fmt: skip

    def __init__(self, *, most: int, least: int = 1, look: Look = lambda ref, before: "", now: float = 0.0) -> None:
        self.most, self.least, self.look, self.now = most, least, look, now

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        kept = partial or NO_PICTURES
        if said.problem:
            raise Rejected(said.problem)
        if len(kept["refs"]) >= self.least and _is_enough(said):
            return list(kept["refs"])
        if not said.pictures:
            raise Rejected("not-a-picture")
        if self.now - kept.get("at", self.now) >= BURST_SECONDS:
            kept = {**kept, "note": "more"}
        for ref in said.pictures[: self.most - len(kept["refs"])]:
            kept = self._with(kept, ref)
        if len(kept["refs"]) == self.most:
            return list(kept["refs"])
        name = f"pictures-{kept['note']}"
        name, notes = (name, {}) if name in self.rejections else ("pictures-several", {"notes": kept["note"]})
        raise More({**kept, "at": self.now}, name, count=len(kept["refs"]), which=kept["which"], **notes)

    def options(self, partial: Json = None) -> Sequence[Option]:
        if partial and partial["refs"]:
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
