"""The process that decodes strangers' pictures: it alone imports Pillow and zxing-cpp, and is poor in memory and time.

`bot/picture_pool.py` starts it by path, speaks to it over its pipes and kills it when it is late. Of ours it
imports `bot/pipes.py` alone; it gets no environment, writes no file, and ends by itself when its input ends.
"""

from __future__ import annotations

import io
import json
import resource
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import zxingcpp
from PIL import Image, ImageCms, ImageFilter, ImageStat

MEMORY: Final = 300 * 1024 * 1024  # address space: 50 megapixels take 200 MB, half-done work and Pillow 60 MB
PIXELS_MAX: Final = 50_000_000  # what phones take without a special mode; the header tells, before decoding
WEBP_PIXELS_MAX: Final = 15_000_000  # Pillow holds a WebP four times over; phones' own photos are JPEG
SUICIDE_SECONDS: Final = 15  # if whoever started us is gone and cannot kill us any more
SIDES: Final = {320: 78, 1280: 82}  # long side of each variant, and its JPEG quality
STRIP: Final = 1_000_000  # pixels turned into RGB at once: 4 MB, and as much for each step on the way

TINY_SIDE: Final = 480  # below this a product fills less than half of a phone's screen
DARK_MEAN: Final = 50  # of 255; mid-grey is 118, so this is two and a half stops darker
BLUR_SIDE, BLUR_TILE = 256, 64  # looked at as small as a list shows it: what looks sharp there is sharp enough
BLUR_RATIO: Final = 0.035  # measured: 0.045 (one sharp edge) to 3 (a workshop) when sharp, by 1/128 blurred 0.03

PAYMENT, PAYMENT_LONGEST = "000201", 512  # how a payment code begins, and its most characters (EMVCo)

SRGB: Final = ImageCms.createProfile("sRGB")
TURNS: Final = {  # EXIF's orientation, and what sets it right
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ORIENTATION: Final = 0x0112
Image.MAX_IMAGE_PIXELS = None  # we count ourselves, earlier and more strictly


class Refused(Exception):
    """This picture is not kept; the message is the name of the sentence that says why."""


def developed(data: bytes, kind: str) -> tuple[dict[str, Any], dict[int, bytes]]:
    """What is to be known of a picture, and its variants. `kind` is Pillow's name of the format. Raises Refused."""
    image, turn, profile = _decoded(data, kind)
    photo = _in_srgb(_shrunk(image, max(SIDES)), profile)
    if turn is not None:
        photo = photo.transpose(turn)
    variants = {side: _jpeg(photo, side, quality) for side, quality in SIDES.items()}
    grey = _fitted(photo, BLUR_SIDE).convert("L")
    notes = [name for name, found in (("tiny", max(image.size) < TINY_SIDE), *_looks(grey)) if found]
    facts = {"width": photo.width, "height": photo.height, "dhash": dhash(grey), "notes": notes}
    return facts | {"qris": payment_code(photo)}, variants


def _decoded(data: bytes, kind: str) -> tuple[Image.Image, Image.Transpose | None, bytes]:
    """The first frame in memory, how to turn it, and its colour profile."""
    if kind == "WEBP":  # Pillow reserves its memory on opening
        _count(*_webp_size(data), WEBP_PIXELS_MAX)
    try:
        image = Image.open(io.BytesIO(data), formats=[kind])
        _count(*image.size, PIXELS_MAX)
        image.draft(None, _box(*image.size, max(SIDES)))  # JPEG: decode at half, a quarter or an eighth
        image.load()
        return image, TURNS.get(image.getexif().get(ORIENTATION, 1)), image.info.get("icc_profile") or b""
    except (Refused, MemoryError):
        raise
    except Exception as broken:  # whatever a decoder says of a stranger's bytes, they are broken
        raise Refused("picture-broken") from broken


def _count(width: int, height: int, allowed: int) -> None:
    if width * height > allowed:
        raise Refused("picture-too-many-pixels")


def _webp_size(data: bytes) -> tuple[int, int]:
    """Width and height by the header of any of the three sorts of WebP; (0, 0) if it is too short to have one."""
    head = data[:30].ljust(30, b"\0")
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", head[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _box(width: int, height: int, side: int) -> tuple[int, int]:
    """The size that fits a square of `side`; nothing grows."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _shrunk(image: Image.Image, side: int) -> Image.Image:
    """A new RGB picture that fits a square of `side`, made strip by strip: a copy of 50 megapixels is 200 MB."""
    width, height = image.size
    factor = max(1, max(width, height) // (2 * side))
    rows = factor * max(1, STRIP // (width * factor))
    small = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    for top in range(0, height, rows):
        strip = _on_white(image.crop((0, top, width, min(height, top + rows))))
        small.paste(strip.reduce(factor) if factor > 1 else strip, (0, top // factor))
    return _fitted(small, side)


def _on_white(image: Image.Image) -> Image.Image:
    """In RGB, whatever it was; what can be seen through lies on white."""
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    glass = image.convert("RGBA")
    white = Image.new("RGB", glass.size, "white")
    white.paste(glass, mask=glass.getchannel("A"))
    return white


def _fitted(image: Image.Image, side: int) -> Image.Image:
    return image.resize(_box(*image.size, side), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(photo: Image.Image, profile: bytes) -> Image.Image:
    """Colours as every screen shows them: iPhones' photos are in Display P3, and the profile does not stay."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else None
        changed = source and ImageCms.profileToProfile(photo, source, SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return photo  # a profile for grey or for ink, or a broken one
    return changed or photo


def _jpeg(photo: Image.Image, side: int, quality: int) -> bytes:
    """A variant. It is drawn on a new picture, so that no metadata comes along."""
    clean = Image.new("RGB", _box(*photo.size, side))
    clean.paste(_fitted(photo, side))
    out = io.BytesIO()
    clean.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
    return out.getvalue()


def _looks(grey: Image.Image) -> Iterator[tuple[str, bool]]:
    """What could be better, told kindly. Blur is the variance of the Laplacian in the sharpest tile (the ground behind
    a product may well be soft), as a share of the picture's own variance (a dark or plain one is not blurred for
    it). A picture without any contrast is not judged."""
    stat = ImageStat.Stat(grey)
    yield "dark", stat.mean[0] < DARK_MEAN
    if min(grey.size) >= 3 and stat.var[0] >= 1:
        yield "blurred", _finest(grey) / stat.var[0] < BLUR_RATIO


def _finest(grey: Image.Image) -> float:
    """The variance of the Laplacian in the tile where it is largest."""
    edges = grey.filter(ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128))
    right, bottom = grey.width - 1, grey.height - 1  # the filter leaves the rim as it was
    corners = ((x, y) for x in range(1, right, BLUR_TILE) for y in range(1, bottom, BLUR_TILE))
    boxes = ((x, y, min(right, x + BLUR_TILE), min(bottom, y + BLUR_TILE)) for x, y in corners)
    return max(float(ImageStat.Stat(edges.crop(box)).var[0]) for box in boxes)


def dhash(grey: Image.Image) -> str:
    """64 bits in hex: of nine by eight patches, is each darker than its right neighbour? Same look, few bits differ."""
    patches = grey.resize((9, 8), Image.Resampling.BOX).tobytes()
    bits = (patches[9 * y + x] < patches[9 * y + x + 1] for y in range(8) for x in range(8))
    return f"{sum(bit << n for n, bit in enumerate(bits)):016x}"


def payment_code(photo: Image.Image) -> str:
    """The first payment code in a picture (whether it is a good one is for services.market.qris to say), or "".
    Other codes are nobody's business: they are not even told."""
    found = zxingcpp.read_barcodes(photo.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    texts = (code.text for code in found)
    return next((text for text in texts if text.startswith(PAYMENT) and len(text) <= PAYMENT_LONGEST), "")


# --- the pipes ----------------------------------------------------------------------------------------------------


def answer(data: bytes, kind: str) -> list[bytes]:
    """The frames to send: facts as JSON, then the variants, smallest first."""
    try:
        facts, variants = developed(data, kind)
    except Refused as refused:
        return [json.dumps({"refused": str(refused)}).encode()]
    except MemoryError:
        return [json.dumps({"refused": "picture-too-many-pixels"}).encode()]
    return [json.dumps(facts).encode(), *(variants[side] for side in sorted(variants))]


def _grow_poor() -> None:
    for limit, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, MEMORY)):
        try:
            resource.setrlimit(limit, (value, value))
        except ValueError:  # macOS does not limit address space
            sys.stderr.write("This system does not limit a process's memory; large pictures may take much of it.\n")


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from bot.pipes import serve

    _grow_poor()
    Image.preinit()
    serve(answer, seconds=SUICIDE_SECONDS)


if __name__ == "__main__":
    main()
