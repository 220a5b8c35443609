"""The market's pages: what a buyer sees of a product, a shop and the whole market, and when there is nothing."""

from __future__ import annotations

import json
import re

import pytest
from sqlalchemy.orm import Session

from tests.bot.market.conftest import PAGE, Visitor
from tests.services.market.conftest import tell, tell_product, tell_shop


async def test_a_product_page_tells_price_stock_shop_and_place(visitor: Visitor) -> None:
    shown = await visitor.http.get(PAGE)
    assert shown.status_code == 200
    for words in (
        "Keripik singkong",
        "Rp15.000",
        "Tersedia 20 bungkus",
        "Keripik Bu Sari",
        "Kabupaten Malang",
        "250 gram",
    ):
        assert words in shown.text
    assert '<html lang="id">' in shown.text
    assert "+6281234567890" not in shown.text
    assert "Jl. Mawar" not in shown.text


async def test_a_product_page_tells_machines_the_same(visitor: Visitor) -> None:
    ref = "a" * 64
    await visitor.do(lambda db: tell_product(db, seconds=1, photos=[f"https://pasar.test/photos/{ref}/1280.jpg"]))
    shown = await visitor.http.get(PAGE)
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', shown.text)
    assert found
    data = json.loads(found[1])
    assert (data["@type"], data["offers"]["price"], data["offers"]["priceCurrency"]) == ("Product", 15000, "IDR")
    assert data["offers"]["availability"] == "https://schema.org/InStock"
    assert data["image"] == [f"https://pasar.test/photos/{ref}/1280.jpg"]
    assert f'<meta property="og:image" content="https://pasar.test/photos/{ref}/1280.jpg">' in shown.text
    assert f'<img src="/photos/{ref}/1280.jpg"' in shown.text


async def test_certificates_are_the_sellers_word(visitor: Visitor) -> None:
    await visitor.do(lambda db: tell_product(db, seconds=1, halal="ID35110000123450722", pirt="2063507010123-28"))
    shown = (await visitor.http.get(PAGE)).text
    assert shown.count("(dicantumkan penjual)") == 2


async def test_what_people_wrote_never_becomes_markup(visitor: Visitor) -> None:
    nasty = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    await visitor.do(lambda db: tell_product(db, seconds=1, description=nasty, unit="<b>"))
    await visitor.do(lambda db: tell_shop(db, seconds=1, name=nasty[:60]))
    for address in (PAGE, "/pasar", "/s/keripik-bu-sari-12"):
        shown = (await visitor.http.get(address, follow_redirects=True)).text
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown


async def test_a_sold_out_product_has_no_form(visitor: Visitor) -> None:
    await visitor.do(lambda db: tell_product(db, seconds=1, stock=0))
    shown = (await visitor.http.get(PAGE)).text
    assert "Habis" in shown
    assert "<button class=" not in shown
    assert "OutOfStock" in shown


async def test_an_address_of_an_earlier_name_leads_to_the_new_one(visitor: Visitor) -> None:
    await visitor.do(lambda db: tell_product(db, seconds=1, name="Keripik ungu"))
    shown = await visitor.http.get(PAGE)
    assert (shown.status_code, shown.headers["location"]) == (301, "/p/keripik-ungu-34")


@pytest.mark.parametrize(
    "address",
    ["/p/tidak-ada", "/p/tidak-ada-99", "/s/x", "/o/abc", "/pasar?hal=x", "/p/%00", "/p/%ff", "/o/%00"],
)
async def test_what_was_never_there_is_a_kind_404(visitor: Visitor, address: str) -> None:
    shown = await visitor.http.get(address)
    assert shown.status_code == 404
    assert "Halaman ini tidak ada" in shown.text


async def test_what_is_gone_says_so(visitor: Visitor) -> None:
    await visitor.do(lambda db: tell(db, "product.withdrawn", seconds=1, product={"id": "p34"}))
    shown = await visitor.http.get(PAGE)
    assert (shown.status_code, "tidak dijual lagi" in shown.text) == (410, True)
    await visitor.do(lambda db: tell_shop(db, seconds=1, status="closed"))
    shown = await visitor.http.get("/s/keripik-bu-sari-12")
    assert (shown.status_code, "sedang tutup" in shown.text) == (410, True)


async def test_a_shop_page_lists_what_it_sells(visitor: Visitor) -> None:
    await visitor.do(lambda db: tell_product(db, "p35", seconds=1, name="Keripik tempe", status="hidden"))
    shown = (await visitor.http.get("/s/keripik-bu-sari-12")).text
    assert "Keripik singkong" in shown
    assert "Koperasi Sumber Rejeki" in shown
    assert "Keripik tempe" not in shown


async def test_the_market_is_searched_and_turned_page_by_page(visitor: Visitor) -> None:
    def more(db: Session) -> None:
        for n in range(40, 70):
            tell_product(db, f"p{n}", seconds=n, name=f"Sambal {n}")

    await visitor.do(more)
    first = (await visitor.http.get("/pasar?cari=sambal")).text
    assert first.count('class="card"') == 24
    assert 'href="/pasar?cari=sambal&amp;hal=2"' in first
    second = (await visitor.http.get("/pasar?cari=sambal&hal=2")).text
    assert second.count('class="card"') == 6
    assert "Belum ada yang cocok" in (await visitor.http.get("/pasar?cari=helikopter")).text


async def test_every_page_keeps_strangers_out(visitor: Visitor) -> None:
    for address in (PAGE, "/pasar", "/p/tidak-ada"):
        headers = (await visitor.http.get(address)).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "query", ["hal=-5", "hal=0", "hal=99999", "cari=%00", "cari=%25", "cari=" + "a%20" * 300, "x=1"]
)
async def test_whatever_is_searched_for_has_a_page(visitor: Visitor, query: str) -> None:
    assert (await visitor.http.get(f"/pasar?{query}")).status_code == 200
