"""A certificate on A4 landscape: as a PDF whose text can be read out, and as the picture of that page, both signed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import segno

from bot.credentials import baking, credential, keys
from bot.drawing.svg import CREAM, FACES, FONTS, GOLD, GREEN, INK, PALE_INK, SOGA
from locales.formatting import full_date

if TYPE_CHECKING:
    from fpdf import FPDF  # only the process that draws loads it: a start would wait for it

WIDE, HIGH = 297.0, 210.0  # millimetres
EDGE: Final = 9.0  # where the border begins
TILE: Final = 9.0  # one flower of the border, in millimetres
FONT: Final = "Source"
PIXELS: Final = 1684  # of the picture's width: A4 at 144 dots an inch
Facts = Mapping[str, Any]
"""id, name, title, course, description, criteria, percent, lessons, started_on, finished_on, issued_at (ISO 8601),
issuer, base (address without a slash at its end), keys (path of the file of keys)."""


def as_pdf(facts: Facts) -> bytes:
    return _signed(facts, _page(facts), "pdf")


def as_png(facts: Facts) -> bytes:
    import pypdfium2

    page = pypdfium2.PdfDocument(_page(facts))[0]
    out = io.BytesIO()
    page.render(scale=PIXELS / page.get_width()).to_pil().convert("RGB").save(out, "PNG", optimize=True)
    return _signed(facts, out.getvalue(), "png")


def as_jwt(facts: Facts) -> bytes:
    """The credential alone: that of the picture."""
    token, _ = baking.unbaked(as_png(facts))
    return token.encode()


def _signed(facts: Facts, data: bytes, ending: str) -> bytes:
    key = _key(facts)
    where = f"{facts['base']}/certificates/{facts['id']}.{ending}"

    def sign(digest: str, media_type: str) -> str:
        file = {"id": where, "mediaType": media_type, "digestSRI": digest}
        return credential.signed(facts, key, file=file)

    return baking.bake(data, sign)


def _key(facts: Facts) -> keys.Jwk:
    """The one that signs now."""
    return keys.read(Path(facts["keys"]))[-1]


# --- the page -----------------------------------------------------------------------------------------------------


def _page(facts: Facts) -> bytes:
    """The page with room for its credential. The same facts make the same bytes."""
    from fpdf import FPDF

    pdf = FPDF("landscape", "mm", "A4")
    pdf.set_auto_page_break(False)
    pdf.set_creation_date(datetime.fromisoformat(facts["issued_at"]))
    pdf.set_title(f"Sertifikat {facts['title']}: {facts['name']}")
    pdf.set_author(facts["issuer"])
    pdf.set_lang("id")
    pdf.set_subject(baking.BLANK)
    for weight, face in FACES.items():
        pdf.add_font(f"{FONT}{weight}", fname=FONTS / f"SourceSansPro-{face}.ttf")
    pdf.add_page()
    _border(pdf)
    _words(pdf, facts)
    _foot(pdf, facts)
    return bytes(pdf.output())


def _border(pdf: FPDF) -> None:
    """Cream paper in a band of kawung: four petals to a flower, as on batik."""
    pdf.set_fill_color(CREAM)
    pdf.rect(0, 0, WIDE, HIGH, style="F")
    across, down = round((WIDE - 2 * EDGE) / TILE), round((HIGH - 2 * EDGE) / TILE)
    step_x, step_y = (WIDE - 2 * EDGE) / across, (HIGH - 2 * EDGE) / down
    for column in range(across):
        for row in range(down):
            if row in (0, down - 1) or column in (0, across - 1):
                _flower(pdf, EDGE + (column + 0.5) * step_x, EDGE + (row + 0.5) * step_y)
    pdf.set_draw_color(GOLD)
    for inset, width in ((EDGE - 2.2, 0.7), (EDGE + TILE + 2.0, 0.4)):
        pdf.set_line_width(width)
        pdf.rect(inset, inset, WIDE - 2 * inset, HIGH - 2 * inset)


def _flower(pdf: FPDF, x: float, y: float) -> None:
    petal, half = TILE * 0.46, TILE * 0.25
    pdf.set_fill_color(GREEN)
    for turn in (45, 135, 225, 315):
        with pdf.rotation(turn, x, y):
            pdf.ellipse(x + 0.5, y - half / 2, petal, half, style="F")
    pdf.set_fill_color(GOLD)
    pdf.ellipse(x - 0.55, y - 0.55, 1.1, 1.1, style="F")


def _words(pdf: FPDF, facts: Facts) -> None:
    """From the top: what it is, for whom, for which course, when and how well."""
    _line(pdf, 33, "S E R T I F I K A T", 30, weight=700, colour=GREEN)
    _line(pdf, 46, "Sijawara · pembelajaran koperasi jarak jauh", 14, colour=PALE_INK)
    _line(pdf, 63, "diberikan kepada", 14, colour=PALE_INK)
    aside = EDGE + TILE + 18
    _line(pdf, 72, facts["name"], 40, weight=700, colour=SOGA, x=aside, width=WIDE - 2 * aside, align="C")
    pdf.set_draw_color(GOLD)
    pdf.set_line_width(0.5)
    pdf.line(WIDE / 2 - 55, 92, WIDE / 2 + 55, 92)
    _line(pdf, 97, "yang telah menyelesaikan dan lulus kursus", 14, colour=PALE_INK)
    _line(pdf, 106, facts["title"], 27, weight=600)
    told = f"{facts['lessons']} pelajaran · nilai rata-rata {facts['percent']} dari 100 · {_days(facts)}"
    _line(pdf, 121, told, 14)


def _foot(pdf: FPDF, facts: Facts) -> None:
    """Who issued it and when, on the left; the way to check it, on the right."""
    left, top = EDGE + TILE + 14, 150.0
    _line(pdf, top, facts["issuer"], 15, weight=600, x=left, width=150)
    _line(pdf, top + 8, f"Terbit {full_date(facts['issued_at'])}", 12, x=left, width=150)
    _line(pdf, top + 15, f"Nomor {facts['id']}", 12, x=left, width=150, colour=PALE_INK)
    said = "Ditandatangani secara digital (Open Badges 3.0, Ed25519)."
    _line(pdf, top + 22, said, 10, x=left, width=150, colour=PALE_INK)
    _line(pdf, top + 28, f"Kunci {keys.thumbprint(_key(facts))}", 10, x=left, width=150, colour=PALE_INK)
    where, side = f"{facts['base']}/certificates/{facts['id']}", 32.0
    right = WIDE - EDGE - TILE - 14 - side
    _code(pdf, where, right, top - 8, side)
    _line(pdf, top + 26, "Periksa keasliannya", 10, x=right - 10, width=side + 20, align="C", colour=PALE_INK)


def _code(pdf: FPDF, text: str, x: float, y: float, side: float) -> None:
    matrix = list(segno.make(text, error="m", micro=False).matrix)
    step = side / (len(matrix) + 8)  # four free modules around
    pdf.set_fill_color(255, 255, 255)
    pdf.rect(x, y, side, side, style="F")
    pdf.set_fill_color(0, 0, 0)
    for row, dots in enumerate(matrix):
        for column, dark in enumerate(dots):
            if dark:
                pdf.rect(x + (column + 4) * step, y + (row + 4) * step, step * 1.02, step * 1.02, style="F")


def _line(
    pdf: FPDF, y: float, words: str, size: float, *, weight: int = 400, colour: str = INK, x: float = EDGE + TILE + 6,
    width: float = WIDE - 2 * (EDGE + TILE + 6), align: str = "",
) -> None:  # fmt: skip
    """A line of text, made smaller until it fits."""
    pdf.set_text_color(colour)
    pdf.set_font(f"{FONT}{weight}", size=size)
    while size > 8 and pdf.get_string_width(words) > width:
        size -= 1
        pdf.set_font(f"{FONT}{weight}", size=size)
    pdf.set_xy(x, y)
    centred = x == EDGE + TILE + 6 and align is None
    pdf.cell(width, size * 0.42, words, align=align or ("C" if centred else "L"))


def _days(facts: Facts) -> str:
    first, last = full_date(facts["started_on"]), full_date(facts["finished_on"])
    return first if first == last else f"{first} – {last}"
