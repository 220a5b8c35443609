"""Numbers that others have given: telephone, NIB, halal and P-IRT. Only their form is checked, never their truth."""

from __future__ import annotations

from collections.abc import Callable

from dialogue import Field, Incoming, Rejected
from dialogue.messages import Json
from understanding.identifiers import read_halal, read_nib, read_pirt
from understanding.phones import read_phone
from understanding.reading import Unread

_REASONS = {"nik": "looks-like-nik"}


class Phone(Field[str]):
    """A telephone number in E.164: typed, or the person's own shared contact."""

    rejections = ("not-a-phone",)

    def read(self, said: Incoming, partial: Json = None) -> str:
        try:
            return read_phone(said.phone if said.kind == "contact" else said.text).value
        except Unread:
            raise Rejected("not-a-phone") from None


class Identifier(Field[str]):
    """A number of a fixed form, as `reader` of understanding knows it. The first rejection is the general one."""

    reader: Callable[[str], str]

    def read(self, said: Incoming, partial: Json = None) -> str:
        try:
            return type(self).reader(said.text)
        except Unread as unread:
            raise Rejected(_REASONS.get(unread.reason, self.rejections[0])) from None


class Nib(Identifier):
    """A business number: 13 digits. A citizen's number typed by mistake is not kept."""

    rejections = ("not-a-nib", "looks-like-nik")
    reader = staticmethod(read_nib)


class Halal(Identifier):
    """A halal certificate's number: ID and 17 digits."""

    rejections = ("not-halal",)
    reader = staticmethod(read_halal)


class Pirt(Identifier):
    """A P-IRT number: 12 digits or more, as it stands on the package."""

    rejections = ("not-a-pirt",)
    reader = staticmethod(lambda text: read_pirt(text).number)
