"""Pictures: what is kept of every sort, what is refused and why, and where it lies."""

import hashlib
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image, ImageCms, ImageOps

from bot.media import BYTES_MAX, Media, Missing, Picture
from services.pictures import similar
from tests.bot import photos


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


FORMAL = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
"""What every JPEG says of itself."""

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def shown(media: Media, picture: Picture) -> Image.Image:
    return photos.opened(await media.open(picture.ref, 1280))


async def test_a_twelve_megapixel_photo_is_kept_in_two_sizes(media: Media) -> None:
    picture = await media.keep(photos.file(photos.stall((4000, 3000)), quality=80))
    large, small = [photos.opened(await media.open(picture.ref, width)) for width in (1280, 320)]
    assert (large.format, large.size, small.format, small.size) == ("JPEG", (1280, 960), "JPEG", (320, 240))
    assert (picture.width, picture.height, picture.notes) == (1280, 960, ())
    assert picture.bytes == len(await media.open(picture.ref, 1280)) + len(await media.open(picture.ref, 320))
    assert large.info["progressive"] == 1


async def test_the_address_is_that_of_the_bytes_that_came(media: Media) -> None:
    data = photos.file(photos.stall())
    first, second = await media.keep(data), await media.keep(data)
    assert first == second
    assert first.ref == hashlib.sha256(data).hexdigest()


async def test_a_small_picture_does_not_grow(media: Media) -> None:
    picture = await media.keep(photos.file(photos.stall((500, 200))))
    assert (picture.width, picture.height) == (500, 200)
    assert photos.opened(await media.open(picture.ref, 320)).size == (320, 128)


async def test_nothing_the_phone_told_stays_in_a_picture(media: Media) -> None:
    data = photos.talkative()
    assert data.count(b"RAHASIA") == 3
    assert photos.opened(data).getexif().get_ifd(photos.GPS)
    picture = await media.keep(data)
    for width in (320, 1280):
        kept = await media.open(picture.ref, width)
        assert not photos.opened(kept).getexif()
        assert set(photos.opened(kept).info) <= FORMAL
        assert not [word for word in (b"RAHASIA", b"Exif", b"xmp", b"ICC_PROFILE", b"GPS") if word in kept]


@pytest.mark.parametrize("profile", [b"nonsense", ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()])
async def test_a_colour_profile_that_makes_no_sense_is_ignored(media: Media, profile: bytes) -> None:
    image = await shown(media, await media.keep(photos.file(photos.sign(), icc_profile=profile)))
    assert image.getpixel((100, 100)) == (254, 0, 0)


@pytest.mark.parametrize("orientation", range(1, 9))
async def test_a_photo_stands_upright_as_its_phone_meant_it(media: Media, orientation: int) -> None:
    exif = Image.Exif()
    exif[photos.ORIENTATION] = orientation
    data = photos.file(photos.stall((640, 480)), exif=exif)
    image = await shown(media, await media.keep(data))
    meant = ImageOps.exif_transpose(photos.opened(data)).convert("RGB")
    assert image.size == meant.size
    for at in ((60, 60), (400, 60), (60, 400), (400, 400)):
        pixels = image.getpixel(at), meant.getpixel(at)
        assert max(abs(a - b) for a, b in zip(*pixels, strict=True)) < 40, at  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("image", "kind", "colour"),
    [
        (Image.new("CMYK", (600, 500), (0, 255, 255, 0)), "JPEG", (255, 0, 0)),
        (Image.new("L", (600, 500), 200), "JPEG", (200, 200, 200)),
        (Image.new("1", (600, 500), 1), "PNG", (255, 255, 255)),
        (Image.new("I;16", (600, 500), 128 * 256), "PNG", (128, 128, 128)),
        (Image.new("LA", (600, 500), (0, 0)), "PNG", (255, 255, 255)),
        (Image.new("RGBA", (600, 500), (255, 0, 0, 0)), "PNG", (255, 255, 255)),
        (Image.new("RGBA", (600, 500), (255, 0, 0, 128)), "PNG", (255, 127, 127)),
        (Image.new("RGBA", (600, 500), (0, 0, 255, 255)), "WEBP", (0, 0, 255)),
        (Image.new("RGB", (600, 500), (10, 200, 10)).quantize(), "PNG", (10, 200, 10)),
        (Image.new("RGBA", (600, 500), (255, 0, 0, 0)).quantize(), "PNG", (255, 255, 255)),
        (Image.new("RGB", (600, 500), (10, 200, 10)), "GIF", (10, 200, 10)),
    ],
    ids=[
        "ink",
        "grey",
        "bilevel",
        "deep grey",
        "clear grey",
        "clear",
        "veiled",
        "webp",
        "palette",
        "clear palette",
        "gif",
    ],
)
async def test_every_sort_of_colour_becomes_rgb_on_white(
    media: Media, image: Image.Image, kind: str, colour: tuple[int, int, int]
) -> None:
    kept = await shown(media, await media.keep(photos.file(image, kind)))
    assert kept.mode == "RGB"
    assert max(abs(a - b) for a, b in zip(kept.getpixel((300, 250)), colour, strict=True)) < 8  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
async def test_of_an_animation_the_first_frame_is_kept(media: Media, kind: str) -> None:
    kept = await shown(media, await media.keep(photos.flicker(kind)))
    red, _, blue = kept.getpixel((300, 250))  # type: ignore[misc]
    assert red > 240
    assert blue < 15


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (photos.HEIC, "picture-heic"),
        (photos.HEIF, "picture-heic"),
        (photos.AVIF, "picture-avif"),
        (photos.SVG, "picture-not-an-image"),
        (photos.HTML, "picture-not-an-image"),
        (photos.PDF, "picture-not-an-image"),
        (b"", "picture-not-an-image"),
        (b"\xff\xd8\xff" + bytes(BYTES_MAX), "picture-too-big"),
        (photos.file(photos.stall())[:5000], "picture-broken"),
        (photos.file(photos.stall(), "PNG")[:5000], "picture-broken"),
        (b"\xff\xd8\xff", "picture-broken"),
        (b"\x89PNG\r\n\x1a\n" + photos.HTML, "picture-broken"),
        (b"GIF89a" + photos.HTML, "picture-broken"),
        (b"RIFF1234WEBP", "picture-broken"),
    ],
    ids=[
        "heic",
        "heif",
        "avif",
        "svg",
        "html",
        "pdf",
        "nothing",
        "more than 10 MB",
        "cut",
        "cut png",
        "3 bytes",
        "png",
        "gif",
        "webp",
    ],
)
async def test_what_is_no_photo_is_refused_with_the_reason(media: Media, data: bytes, name: str) -> None:
    assert await photos.refusal(media, data) == name


@pytest.mark.parametrize(
    "data",
    [
        photos.png_bomb(),
        photos.webp_claiming(16_383, 16_383),
        photos.file(Image.new("1", (7100, 7100)), "PNG"),
        photos.webp_claiming(3900, 3900),
        photos.file(Image.new("RGB", (3900, 3900)), "WEBP", method=0),
        photos.file(Image.new("RGB", (3900, 3900)), "WEBP", method=0, lossless=True),
    ],
    ids=["900 megapixels", "webp", "just above", "webp just above", "lossy webp", "lossless webp"],
)
async def test_a_bomb_is_refused_by_its_header(media: Media, data: bytes) -> None:
    assert len(data) < 150_000
    assert await photos.refusal(media, data) == "picture-too-many-pixels"


@pytest.mark.parametrize(
    ("image", "kind", "options"),
    [
        (Image.new("RGBA", (7000, 7000), (0, 90, 0, 255)), "PNG", {"compress_level": 1}),
        (Image.new("RGBA", (3870, 3870), (0, 90, 0, 255)), "WEBP", {"method": 0}),
    ],
    ids=["png", "webp"],
)
async def test_the_largest_pictures_allowed_fit_into_the_worker(
    media: Media, image: Image.Image, kind: str, options: dict[str, int]
) -> None:
    picture = await media.keep(photos.file(image, kind, **options))
    assert (picture.width, picture.height) == (1280, 1280)


async def test_a_photo_with_a_page_glued_behind_it_comes_out_without_the_page(media: Media) -> None:
    picture = await media.keep(photos.file(photos.stall()) + photos.HTML)
    assert b"<script" not in await media.open(picture.ref, 1280) + await media.open(picture.ref, 320)


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (2, 2)])
async def test_no_picture_is_too_small_or_too_thin(media: Media, size: tuple[int, int]) -> None:
    picture = await media.keep(photos.file(Image.new("RGB", size, "white"), "PNG"))
    assert min(picture.width, picture.height) == 1 or size == (2, 2)


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (photos.file(photos.stall()), ()),
        (photos.file(photos.stall((479, 300))), ("tiny",)),
        (photos.file(photos.stall((480, 300))), ()),
        (photos.file(photos.stall().point(lambda value: value * 0.2)), ("dark",)),
        (photos.file(photos.stall().point(lambda value: value * 0.6)), ()),
        (photos.blurred(16), ("blurred",)),
        (photos.blurred(16, seed=2), ("blurred",)),
        (photos.blurred(2), ()),
        (photos.file(photos.sign(), quality=95), ()),
        (photos.file(Image.new("RGB", (600, 500), "white")), ()),
    ],
    ids=["good", "tiny", "not tiny", "night", "evening", "blurred", "blurred too", "soft", "plain", "blank"],
)
async def test_what_could_be_better_is_noted_and_kept_all_the_same(
    media: Media, data: bytes, notes: tuple[str, ...]
) -> None:
    assert (await media.keep(data)).notes == notes


async def test_a_photo_sent_through_another_app_looks_the_same_and_another_photo_does_not(media: Media) -> None:
    first = await media.keep(photos.file(photos.stall(), quality=95))
    again = await media.keep(photos.file(photos.stall().resize((900, 675)), quality=40))
    other = [await media.keep(photos.file(photos.stall(seed=seed))) for seed in range(2, 8)]
    assert again.ref != first.ref
    assert similar(again.dhash, first.dhash)
    assert not [each for each in other if similar(each.dhash, first.dhash)]


@pytest.mark.parametrize(
    "ref", ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "a" * 64 + "/..", "é" * 64]
)
async def test_only_references_lead_anywhere(media: Media, ref: str) -> None:
    for attempt in (media.open(ref, 320), media.forget(ref), media.open_document(ref)):
        with pytest.raises(Missing):
            await attempt


async def test_what_was_forgotten_is_gone_and_may_be_forgotten_again(media: Media) -> None:
    picture = await media.keep(photos.file(photos.stall(seed=9)))
    for _ in range(2):
        await media.forget(picture.ref)
    for width in (320, 1280):
        with pytest.raises(Missing):
            await media.open(picture.ref, width)


async def test_documents_lie_under_names_nobody_can_guess(media: Media) -> None:
    refs = [await media.put_document(b"{}") for _ in range(2)]
    assert refs[0] != refs[1]
    assert {len(ref) for ref in refs} == {64}
    assert await media.open_document(refs[0]) == b"{}"
    await media.forget(refs[0])
    with pytest.raises(Missing):
        await media.open_document(refs[0])
    assert await media.open_document(refs[1]) == b"{}"


async def test_in_a_folder_pictures_survive_a_restart_and_only_we_may_look(
    media: Media, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = Media("var/media")
    data = photos.file(photos.stall())
    picture = await first.keep(data)
    await first.close()
    folder = tmp_path / "var" / "media"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    assert names == [f"pictures/{picture.ref[:2]}/{picture.ref}-{width}.jpg" for width in (1280, 320)]
    await media.keep(data)
    assert await Media(str(folder)).open(picture.ref, 1280) == await media.open(picture.ref, 1280)
