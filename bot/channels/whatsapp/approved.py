"""The templates that Meta has to approve, one for each kind of thing we say of our own accord. In Indonesian, for
Javanese is none of WhatsApp's template languages; what fills them is in the person's own.

The texts begin and end with fixed words and number their variables from 1, as Meta demands. A changed text needs a new
name: Meta's review takes a day, and the old one is used until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

LANGUAGE: Final = "id"
LAST: Final = -1


@dataclass(frozen=True, slots=True)
class Template:
    """`fills` are what stands for {{1}}, {{2}} …: the name of an argument of the sentence, `text` for all that is said,
    `rest` for all after its first paragraph. A button is a label and the position of the choice it stands for."""

    name: str
    body: str
    fills: tuple[str, ...]
    examples: tuple[str, ...]
    buttons: tuple[tuple[str, int], ...] = ()
    category: Literal["UTILITY", "MARKETING"] = "UTILITY"


ANSWERS: Final = (("Terima", 0), ("Tolak", 1), ("Tunda", 2))
ORDER: Final = ("number", "shop", "rest")
AN_ORDER: Final = (
    "W-1024",
    "Keripik Bu Sari",
    "2 bungkus Keripik Singkong · Total: Rp30.000 · Pembeli: Ani, Blitar · Bayar: di tempat (COD)",
)
LEARN: Final = ("Mulai belajar", 0)
STOP: Final = "Berhenti"

GENERAL: Final = Template(
    "kanca_kabar_1",
    "Ada kabar dari Kanca untuk Anda: {{1}} Balas pesan ini untuk melanjutkan.",
    ("text",),
    ("Permohonan Anda sebagai pengurus Koperasi Maju Bersama sudah disetujui.",),
)
"""For whatever has no template of its own."""

MARKET: Final = Template(
    "kanca_pesanan_saya_1",
    "Ada kabar tentang pesanan Anda. {{1}} Balas pesan ini untuk bertanya atau melanjutkan.",
    ("text",),
    ("Kabar baik: pesanan 17 (2 bungkus Keripik Singkong, Keripik Bu Sari) diterima penjual.",),
)
NEWS: Final = Template(
    "kanca_kabar_pesanan_1",
    "Ada kabar tentang pesanan toko Anda. {{1}} Tekan tombol di bawah ini untuk melihat semuanya.",
    ("text",),
    ("Pesanan ini dibatalkan: W-1024 Keripik Bu Sari, W-1025 Keripik Bu Sari",),
    (("Lihat pesanan", LAST),),
)
SUMMARY: Final = Template(
    "kanca_ringkasan_pesanan_1",
    "Ringkasan pesanan toko Anda. {{1}} Tekan tombol di bawah ini untuk melihat semuanya.",
    ("text",),
    ("Keripik Bu Sari hari ini: 4 pesanan masuk, 3 jadi, senilai Rp120.000.",),
    (("Lihat pesanan", 0), ("Jangan kirim lagi", 1)),
)

BY_SENTENCE: Final[Mapping[str, Template]] = {
    "order-alert/new": Template(
        "kanca_pesanan_baru_1",
        "Pesanan baru {{1}} untuk {{2}} menunggu jawaban Anda. Rinciannya: {{3}} Jawab dengan salah satu tombol ini.",
        ORDER,
        AN_ORDER,
        ANSWERS,
    ),
    "order-alert/reminder": Template(
        "kanca_pesanan_menunggu_1",
        "Pesanan {{1}} untuk {{2}} masih menunggu jawaban. Rinciannya: {{3}} Jawab dengan salah satu tombol ini.",
        ORDER,
        AN_ORDER,
        ANSWERS,
    ),
    "order-alert/second": Template(
        "kanca_pesanan_bantu_1",
        "Pesanan {{1}} untuk {{2}} belum ada yang menjawab, mohon dibantu. Rinciannya: {{3}} Jawab dengan tombol ini.",
        ORDER,
        AN_ORDER,
        ANSWERS,
    ),
    "order-alert/officer": Template(
        "kanca_pesanan_petugas_1",
        "Pesanan {{1}} belum dijawab penjualnya, {{2}}. Mohon dibantu. Rinciannya: {{3}} Jawab dengan tombol ini, atau "
        "hubungi penjualnya.",
        ORDER,
        AN_ORDER,
        ANSWERS,
    ),
    "order-alert/cancelled": Template(
        "kanca_pesanan_batal_1",
        "Pesanan {{1}} untuk {{2}} dibatalkan. Tekan tombol ini untuk melihatnya.",
        ORDER[:2],
        AN_ORDER[:2],
        (("Lihat pesanan", 0),),
    ),
    "order-alert/refunded": Template(
        "kanca_pesanan_dikembalikan_1",
        "Uang pesanan {{1}} untuk {{2}} dikembalikan, jadi tidak perlu dikirim. Tekan tombol ini untuk melihatnya.",
        ORDER[:2],
        AN_ORDER[:2],
        (("Lihat pesanan", 0),),
    ),
    "order-alert/paid": Template(
        "kanca_pesanan_dibayar_1",
        "Pesanan {{1}} untuk {{2}} sudah dibayar oleh pembeli. Tekan tombol ini untuk melihatnya.",
        ORDER[:2],
        AN_ORDER[:2],
        (("Lihat pesanan", 0),),
    ),
    "order-digest/many": Template(
        "kanca_pesanan_banyak_1",
        "Ada {{1}} pesanan yang menunggu jawaban Anda. Tekan tombol ini untuk melihat dan menjawabnya.",
        ("count",),
        ("3",),
        (("Lihat pesanan", LAST),),
    ),
    **{f"order-alert/{news}": NEWS for news in ("accepted", "declined", "buyer-left")},
    **{
        f"order-digest/{news}": NEWS
        for news in ("cancelled", "refunded", "paid", "accepted", "declined", "buyer-left")
    },
    "order-summary/day": SUMMARY,
    "order-summary/week": SUMMARY,
    "lesson-reminder/first": Template(
        "kanca_belajar_1",
        "Waktunya belajar sebentar: {{1}}. Tiga sampai lima menit saja.",
        ("title",),
        ("Apa itu koperasi?",),
        (LEARN, ("Ganti waktu", 1), (STOP, 2)),
    ),
    "lesson-reminder/last": Template(
        "kanca_belajar_malam_1",
        "Hari ini belum sempat belajar? Masih bisa: {{1}}. Kalau belum, tidak apa-apa.",
        ("title",),
        ("Apa itu koperasi?",),
        (LEARN, ("Ganti waktu", 1), (STOP, 2)),
    ),
    "class-reminder/learn": Template(
        "kanca_kelas_1",
        "Ustazmu mengajak {{1}} belajar hari ini. Cukup lima menit.",
        ("name",),
        ("Kelas 7A",),
        (LEARN, ("Hentikan pengingat", 1)),
    ),
    "broadcast/said": Template(
        "kanca_pengumuman_1",
        "Pengumuman program untuk Anda: {{1}} Tekan tombol ini kalau tidak ingin menerima pengumuman lagi.",
        ("text",),
        ("Pelatihan kemasan gratis hari Sabtu pukul 09.00 di balai desa.",),
        ((STOP, 0),),
        "MARKETING",  # Meta: news that nobody has asked for
    ),
    "enrolled/told": Template(
        "kanca_kursus_1",
        "Kabar baik: Anda terdaftar di kursus {{1}}. Satu pelajaran sehari, tiga sampai lima menit.",
        ("course",),
        ("Dasar-Dasar Koperasi",),
        (LEARN, ("Pilih kursus", 1)),
    ),
    "certificate-revoked/told": Template(
        "kanca_sertifikat_dicabut_1",
        "Ada kabar tentang sertifikat Anda. {{1}} Tekan tombol ini untuk bicara dengan petugas.",
        ("text",),
        ("Sertifikat Dasar-Dasar Koperasi sudah dicabut dan tidak berlaku lagi. Alasannya: nama keliru.",),
        (("Hubungi petugas", 0),),
    ),
    "curation-told/ready": Template(
        "kanca_kurasi_lolos_1",
        "Hasil kurasi produk Anda sudah ada. {{1}} Tekan tombol ini untuk kartu produknya.",
        ("text",),
        ("Kabar gembira: Keripik Singkong lolos kurasi 22 November 2026!",),
        (("Kartu produk", 0),),
    ),
    "curation-told/mend": Template(
        "kanca_kurasi_perbaiki_1",
        "Hasil kurasi produk Anda sudah ada. {{1}} Tekan tombol ini untuk memperbaikinya.",
        ("text",),
        ("Keripik Singkong sudah dilihat kurator. Tinggal sedikit lagi yang perlu diperbaiki. Foto: kurang terang",),
        (("Perbaiki sekarang", LAST),),
    ),
    "curation-waiting/count": Template(
        "kanca_kurasi_antrean_1",
        "Ada {{1}} produk menunggu kurasi Anda. Tekan tombol ini untuk melihat antreannya.",
        ("count",),
        ("3",),
        (("Lihat antrean", 0),),
    ),
    "certificate-ends/pirt": Template(
        "kanca_izin_berakhir_1",
        "Masa berlaku izin produk Anda hampir habis. {{1}} Tekan tombol ini kalau sudah diperpanjang.",
        ("text",),
        ("P-IRT Keripik Singkong (2153578010001-29) berakhir 22 Desember 2026, 30 hari lagi.",),
        (("Sudah diperpanjang", 0),),
    ),
    "child-allowed/allowed": Template(
        "kanca_izin_wali_1",
        "Walimu sudah memberi izin. Sekarang kamu boleh memakai nama lengkap dan semua isi Kanca.",
        (),
        (),
        (("Isi nama", 0), ("Menu", 1)),
    ),
    "role-request/asked": Template(
        "kanca_permohonan_peran_1",
        "Ada permohonan yang menunggu keputusan Anda. {{1}} Jawab dengan salah satu tombol ini.",
        ("text",),
        ("Budi meminta menjadi kurator Rumah Kurasi Kediri. Apakah Bapak/Ibu mengenalnya dan setuju?",),
        (("Setujui", 0), ("Tolak", 1)),
    ),
    "role-answer/accepted": GENERAL,
    "role-answer/declined": GENERAL,
    "profile-news/news": GENERAL,
    "pin-gone/gone": GENERAL,
    "pin-gone/by-code": GENERAL,
    **{
        f"market-status/is-{stage}": MARKET
        for stage in (
            "waiting", "unanswered", "postponed", "accepted", "declined", "ready", "handed_over", "delivered",
            "cancelled",
        )
    },
}  # fmt: skip
"""By the first sentence of what is said."""

ALL: Final = tuple(dict.fromkeys((*BY_SENTENCE.values(), GENERAL)))
