"""Pictures of every sort that people and their enemies send, made on the spot."""

import io
import random
import struct
import zlib
from typing import Any

import segno
from PIL import Image, ImageCms, ImageDraw, ImageFilter, TiffImagePlugin

from bot.media import Media, PictureRefused

ORIENTATION, GPS = 0x0112, 0x8825
QRIS = (  # made up: of no account
    "00020101021151440014ID.CO.QRIS.WWW0215ID10200000000000303UMI"
    "5204549953033605802ID5915KERIPIK BU SARI6006MALANG61056515163049DF1"
)


async def refusal(media: Media, data: bytes) -> str:
    """Why the file is refused; "kept" if it is not."""
    try:
        await media.keep(data)
    except PictureRefused as refused:
        return refused.name
    return "kept"


def stall(size: tuple[int, int] = (1600, 1200), seed: int = 1) -> Image.Image:
    """Something like a market stall: many sharp things of many colours. Another seed is another stall."""
    chance = random.Random(seed)
    image = Image.new("RGB", size, (190, 180, 160))
    pen = ImageDraw.Draw(image)
    for _ in range(60):
        x, y, half = chance.randrange(size[0]), chance.randrange(size[1]), chance.randrange(1, max(2, size[0] // 8))
        colour = (chance.randrange(30, 230), chance.randrange(30, 230), chance.randrange(30, 230))
        pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)
    return image


def file(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def sign(size: tuple[int, int] = (800, 600)) -> Image.Image:
    """Red at the left, blue at the right, so that a turn can be seen."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image


def talkative() -> bytes:
    """A photo that tells where it was taken, by whom, with what, lying on its side."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[0x010F] = "TELEPON-RAHASIA"
    exif.get_ifd(GPS)[1] = "S"
    exif.get_ifd(GPS)[2] = tuple(TiffImagePlugin.IFDRational(each) for each in (7, 58, 12))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>RAHASIA</x:xmpmeta>"
    return file(sign(), exif=exif, icc_profile=profile, comment=b"RAHASIA", xmp=xmp)


def blurred(radius: float, seed: int = 1) -> bytes:
    return file(stall(seed=seed).filter(ImageFilter.GaussianBlur(radius)))


def flicker(kind: str) -> bytes:
    """Two frames: red, then blue."""
    frames = [Image.new("RGB", (600, 500), colour) for colour in ("red", "blue")]
    return file(frames[0], kind, save_all=True, append_images=frames[1:], duration=100, lossless=True)


def png_bomb(side: int = 30_000) -> bytes:
    """A square PNG, black, all of it there: 900 megapixels in a hundred kilobytes."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def webp_claiming(width: int, height: int) -> bytes:
    """A WebP whose header claims a canvas, and that has nothing behind it."""
    canvas = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The same file with some bytes changed, cut or doubled, but for the first four."""
    broken = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(4, len(broken))
        broken[at] = chance.randrange(256)
    cut = chance.randrange(4, len(broken))
    return bytes(chance.choice([broken, broken, broken[:cut], broken[:cut] + broken[cut // 2 :]]))


HEIC = struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(100)
HEIF = struct.pack(">I", 24) + b"ftypmif1" + bytes(4) + b"mif1heix" + bytes(100)
AVIF = struct.pack(">I", 28) + b"ftypavif" + bytes(4) + b"avifmif1miaf" + bytes(100)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
PDF = b"%PDF-1.7\n" + bytes(100)


def payment_code(payload: str = "") -> Image.Image:
    """A shop's payment code, as a sticker shows it."""
    drawn = io.BytesIO()
    segno.make(payload or QRIS, error="m").save(drawn, kind="png", scale=8, border=4)
    return Image.open(drawn).convert("RGB")
