"""Small lessons and courses for the tests, written to a folder as an author would."""

from pathlib import Path

from curriculum import Item, Lesson
from curriculum.lessons import Fault
from curriculum.reading import read_text

COURSE = """
id = "{id}"
lessons = ["d01-satu"]
[pass]
percent = 70
lessons = 1
[title]
id = "Satu"
jv-krama = "Setunggal"
jv-ngoko = "Siji"
[summary]
id = "Satu hari."
jv-krama = "Sedinten."
jv-ngoko = "Sedina."
"""

FACTS = """
[digits]
as_of = 2026-02-10
check_again = 2026-12-31
source = "oss.go.id"
id = "13 angka"
jv-krama = "13 angka"
jv-ngoko = "13 angka"
"""

LESSON = """---
judul: Menghitung harga
sumber: contoh
---

# hpp | Harga pokok
Semua biaya dibagi jumlah *bungkus*.
= 184.000 / 40 = 4.600

# nib | Nomor usaha
NIB berisi {digits}.
- satu
- dua

? hpp (angka)
Biaya 100.000 untuk 40 bungkus. Berapa harga pokoknya?
+ 2.500
- [50%] 2.400 ± 50
  > Hampir.
! Biaya dibagi jumlah.
! = 100.000 / 40 = 2.500

? nib (satu)
NIB berisi berapa angka?
- 16 angka
  > Itu NIK.
+ {digits}
! Tiga belas.

? benar (benar-salah)
Tenaga sendiri dihitung.
+ benar
- salah
! Waktu juga biaya.
"""


def read(text: str) -> tuple[Lesson, list[Fault]]:
    """A lesson in Indonesian, without facts."""
    return read_text(text, Path("d01-satu.id.md"), "id", {})


def item(text: str) -> Item:
    """The one item of a text; the text must be right."""
    lesson, faults = read(f"---\njudul: x\nsumber: x\n---\n\n{text}")
    assert faults == []
    return lesson.items[0]


def write_course(folder: Path, **lessons: str) -> Path:
    """A course of one lesson, the same text in all languages unless given by `id`, `krama` or `ngoko`."""
    folder.mkdir()
    (folder / "course.toml").write_text(COURSE.format(id=folder.name), "utf-8")
    (folder / "facts.toml").write_text(FACTS, "utf-8")
    for language, name in (("id", "id"), ("jv-krama", "krama"), ("jv-ngoko", "ngoko")):
        (folder / f"d01-satu.{language}.md").write_text(lessons.get(name, LESSON), "utf-8")
    return folder
