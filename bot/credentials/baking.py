"""The credential inside a file, beside the digest of the file without it: one changed byte, and the two part.

A PNG carries it in an iTXt chunk named `openbadgecredential`, as Open Badges 3.0 bakes it; a PDF in its subject, in
room that was left for it (so are signatures of PDFs made). Files are told apart by their first bytes.
"""

from __future__ import annotations

import base64
import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Final

PNG: Final = b"\x89PNG\r\n\x1a\n"
PDF: Final = b"%PDF-"
KEYWORD: Final = b"openbadgecredential"
ROOM: Final = 6000  # signs; a credential has about 2,500
BLANK: Final = "kanca-credential:" + "." * ROOM
_HELD: Final = re.compile(rb"kanca-credential:[\w.-]{%d}" % ROOM)

Sign = Callable[[str, str], str]
"""(digest of the file without its credential, media type) → the credential."""


class NotBaked(Exception):
    """There is no credential in this file, or more than one."""


def bake(data: bytes, sign: Sign) -> bytes:
    """The file with its credential inside. Raises NotBaked when it has no room for it."""
    if data.startswith(PNG):
        return _with_chunk(data, sign(digest(data), "image/png"))
    held = _HELD.findall(data)
    if len(held) != 1 or held[0] != BLANK.encode():
        raise NotBaked
    token = sign(digest(data), "application/pdf").encode()
    return data.replace(held[0], b"kanca-credential:" + token.ljust(ROOM, b"."))


def unbaked(data: bytes) -> tuple[str, str]:
    """The credential in a file, and the digest of the file without it. Raises NotBaked."""
    if data.startswith(PNG):
        return _without_chunk(data)
    held = _HELD.findall(data)
    if not data.startswith(PDF) or len(held) != 1:
        raise NotBaked
    token = held[0].partition(b":")[2].rstrip(b".").decode()
    return token, digest(data.replace(held[0], BLANK.encode()))


def digest(data: bytes) -> str:
    """As `digestSRI` has it (https://www.w3.org/TR/SRI/)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"


def _with_chunk(data: bytes, token: str) -> bytes:
    first, *rest = _chunks(data)
    return PNG + first + _chunk(b"iTXt", KEYWORD + b"\0\0\0\0\0" + token.encode()) + b"".join(rest)


def _without_chunk(data: bytes) -> tuple[str, str]:
    ours = [chunk for chunk in _chunks(data) if chunk[4:8] == b"iTXt" and chunk[8:].startswith(KEYWORD + b"\0")]
    if len(ours) != 1:
        raise NotBaked
    bare = PNG + b"".join(chunk for chunk in _chunks(data) if chunk is not ours[0] and chunk != ours[0])
    token = ours[0][8 + len(KEYWORD) + 5 : -4].decode("ascii", "replace")
    if ours[0] != _chunk(b"iTXt", KEYWORD + b"\0\0\0\0\0" + token.encode()):
        raise NotBaked
    return token, digest(bare)


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG with their lengths and sums; what follows the last is one more: nothing is left out."""
    at = len(PNG)
    while at + 12 <= len(data):
        end = at + 12 + int(struct.unpack(">I", data[at : at + 4])[0])
        yield data[at:end]
        at = end
    if at < len(data):
        yield data[at:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
