"""Ordering on the page: mistakes in their place, one order however often it is sent, and the buyer's own page."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from typing import Any

import pytest

from bot.market import forms
from tests.bot.market.conftest import FORM, PAGE, Visitor
from tests.services.market.conftest import tell, tell_product, tell_shop
from tests.services.market.test_qris import code


async def test_an_order_is_told_to_kanca_and_leads_to_the_buyers_own_page(visitor: Visitor) -> None:
    placed = await visitor.order()
    assert placed.status_code == 303
    page = await visitor.http.get(placed.headers["location"])
    assert "Menunggu jawaban penjual" in page.text
    assert page.headers["refresh"] == f"8;url={placed.headers['location']}"
    assert (page.headers["cache-control"], page.headers["x-robots-tag"]) == ("no-store", "noindex")
    ((type_, body),) = await visitor.told()
    order = json.loads(body)["data"]["order"]
    assert (type_, order["id"], order["version"], order["number"], order["status"]) == (
        "order.placed", "m1", 1, "TMK-1", "placed",
    )  # fmt: skip
    assert order["items"] == [
        {"product": "p34", "name": "Keripik singkong", "quantity": 2, "unit": "bungkus", "price_rupiah": 15000}
    ]
    assert order["total_rupiah"] == 30000
    assert order["buyer"] == {
        "name": "Pak Budi", "place": "Kota Surabaya", "phone": "+6281234567890", "address": "Jl. Melati 7, Wonokromo",
    }  # fmt: skip
    assert (order["payment"], order["delivery"]) == ({"method": "cod", "paid": False}, {"method": "courier"})
    assert visitor.woken == [1]


async def test_ten_presses_of_one_form_are_one_order(visitor: Visitor) -> None:
    key = await visitor.key()
    sent = await asyncio.gather(*(visitor.order(kunci=key) for _ in range(10)))
    assert {each.status_code for each in sent} == {303}
    assert len({each.headers["location"].partition("?")[0] for each in sent}) == 1
    assert len(await visitor.orders()) == len(await visitor.told()) == 1


@pytest.mark.parametrize("changes", [{}, {"jumlah": "5"}, {"nama": "", "hp": "1"}, {forms.TRAP: "x"}])
async def test_a_form_that_has_ordered_leads_to_its_order_whatever_it_says_now(
    visitor: Visitor, changes: dict[str, str]
) -> None:
    key = await visitor.key()
    first, second = await visitor.order(kunci=key), await visitor.order(kunci=key, **changes)
    assert second.headers["location"] == f"{first.headers['location']}?sudah=1"
    page = await visitor.http.get(second.headers["location"])
    assert "sudah terkirim sebelumnya" in page.text
    assert f'href="{PAGE}">Pesan lagi' in page.text
    assert page.headers["refresh"].endswith("?sudah=1")
    assert "sudah terkirim sebelumnya" not in (await visitor.http.get(first.headers["location"])).text
    assert len(await visitor.orders()) == len(await visitor.told()) == 1


async def test_a_form_that_has_ordered_leads_there_also_when_price_and_product_are_no_longer_so(
    visitor: Visitor,
) -> None:
    key = await visitor.key()
    await visitor.order(kunci=key)
    for change in ({"seconds": 1, "price_rupiah": 17000}, {"seconds": 2, "stock": 0}, {"seconds": 3, "status": "gone"}):
        await visitor.do(partial(tell_product, **change))
        assert (await visitor.order(kunci=key)).headers["location"].endswith("?sudah=1")
    assert len(await visitor.orders()) == 1


async def test_a_page_of_its_own_makes_another_order(visitor: Visitor) -> None:
    await visitor.order()
    await visitor.order()
    assert len(await visitor.orders()) == 2


async def test_the_address_of_the_form_leads_to_its_product(visitor: Visitor) -> None:
    assert (await visitor.http.get(f"{PAGE}/pesan")).headers["location"] == PAGE


async def test_a_page_that_was_opened_before_the_form_had_an_address_of_its_own_still_orders_once(
    visitor: Visitor,
) -> None:
    form = {**FORM, "kunci": await visitor.key()}
    placed, again = [await visitor.http.post(PAGE, data=form) for _ in range(2)]
    assert again.headers["location"] == f"{placed.headers['location']}?sudah=1"
    wrong = await visitor.http.post(PAGE, data={**FORM, "kunci": await visitor.key(), "jumlah": "0"})
    assert (wrong.status_code, f'action="{PAGE}/pesan#pesan"' in wrong.text) == (422, True)
    assert len(await visitor.orders()) == 1


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("jumlah", "0", "mulai dari 1"),
        ("jumlah", "-3", "mulai dari 1"),
        ("jumlah", "seratus", "mulai dari 1"),
        ("jumlah", "21", "Yang tersedia 20"),
        ("nama", " ", "Tulis nama"),
        ("nama", "B" * 61, "Terlalu panjang"),
        ("hp", "12", "belum benar"),
        ("alamat", "", "alamat lengkap"),
        ("alamat", "hp saya 081234567890 nanti ya", "alamat lengkap"),
        ("bayar", "qris", "Pilih salah satu"),
        ("antar", "drone", "Pilih salah satu"),
    ],
)
async def test_a_mistake_is_told_in_its_place_and_nothing_is_lost(
    visitor: Visitor, field: str, value: str, words: str
) -> None:
    shown = await visitor.order(catatan="Tolong yang pedas", **{field: value})
    assert shown.status_code == 422
    assert f'id="salah-{field}">' in shown.text
    assert words in shown.text
    assert "Tolong yang pedas" in shown.text
    assert await visitor.orders() == []


async def test_the_key_of_a_form_with_a_mistake_still_orders(visitor: Visitor) -> None:
    key = await visitor.key()
    shown = await visitor.order(kunci=key, hp="1")
    assert f'value="{key}"' in shown.text
    assert (await visitor.order(kunci=key)).status_code == 303


async def test_machines_are_asked_to_press_again(visitor: Visitor, monkeypatch: Any) -> None:
    trapped = await visitor.order(**{forms.TRAP: "http://spam.example"})
    monkeypatch.setattr(forms, "FASTEST_SECONDS", 3)
    hasty = await visitor.order()
    for shown in (trapped, hasty):
        assert shown.status_code == 422
        assert "Tunggu sebentar" in shown.text
    assert await visitor.orders() == []


@pytest.mark.parametrize("key", ["x", "WyJwMzQiXQ.abc.def", "."])
async def test_a_page_that_is_not_ours_or_too_old_is_given_a_new_key(visitor: Visitor, key: str) -> None:
    shown = await visitor.order(kunci=key)
    assert shown.status_code == 422
    assert "lama terbuka" in shown.text
    assert f'value="{key}"' not in shown.text


async def test_a_price_that_has_changed_meanwhile_is_shown_first(visitor: Visitor) -> None:
    key = await visitor.key()
    await visitor.do(lambda db: tell_product(db, seconds=1, price_rupiah=17000))
    shown = await visitor.order(kunci=key)
    assert "Harganya baru saja berubah" in shown.text
    assert "Rp17.000" in shown.text
    assert await visitor.orders() == []


async def test_an_address_that_sends_too_much_waits(visitor: Visitor) -> None:
    statuses = [(await visitor.order(kunci="x")).status_code for _ in range(21)]
    assert statuses[-1] == 429
    assert set(statuses[:-1]) == {422}


@pytest.mark.parametrize("body", [b"\xff\xfe", b"a=" + b"x" * 20_000, b"&".join(b"a%d=1" % n for n in range(50))])
async def test_what_no_browser_sends_is_refused(visitor: Visitor, body: bytes) -> None:
    assert (await visitor.http.post(f"{PAGE}/pesan", content=body)).status_code in (400, 413)


async def answered(visitor: Visitor, answer: str, **more: Any) -> str:
    """The seller's answer arrives; what the buyer's page says then."""
    location = (await visitor.order()).headers["location"]
    data = {"order": {"id": "m1", "version": 1}, "business": {"id": "b12"}, "by": "owner", **more}
    await visitor.do(lambda db: tell(db, f"order.{answer}", seconds=70, **data))
    return (await visitor.http.get(location)).text


@pytest.mark.parametrize(
    ("answer", "more", "words"),
    [
        ("accepted", {}, "Diterima penjual"),
        ("declined", {"reason": {"code": "sold-out", "text": "Stok habis"}}, "Alasannya: Stok habis"),
        ("postponed", {"postponed_until": "2026-11-23T01:00:00Z"}, "Sampai: 23 November 2026 pukul 08.00 WIB"),
        ("ready", {}, "Pesanan siap"),
        ("handed_over", {"courier": "JNE", "receipt": "CGK001"}, "Resi: <b>CGK001</b>"),
        ("unanswered", {}, "Penjual belum menjawab"),
    ],
)
async def test_the_buyers_page_tells_the_sellers_answer(
    visitor: Visitor, answer: str, more: dict[str, Any], words: str
) -> None:
    assert words in await answered(visitor, answer, **more)


@pytest.mark.parametrize("cooperative", [None, "Koperasi Sumber Rejeki"])
async def test_only_a_shop_of_a_cooperative_has_officers_who_are_reminded(
    visitor: Visitor, cooperative: str | None
) -> None:
    await visitor.do(lambda db: tell_shop(db, seconds=1, cooperative=cooperative))
    assert ("pengurus koperasinya" in await answered(visitor, "unanswered")) is bool(cooperative)


async def test_a_buyer_may_cancel_until_the_seller_accepts(visitor: Visitor) -> None:
    location = (await visitor.order()).headers["location"]
    for _ in range(2):  # pressing twice is pressing once
        assert (await visitor.http.post(f"{location}/batal")).status_code == 303
    assert "Dibatalkan" in (await visitor.http.get(location)).text
    assert [type_ for type_, _ in await visitor.told()] == ["order.placed", "order.cancelled"]


async def test_after_that_cancelling_changes_nothing(visitor: Visitor) -> None:
    location = (await visitor.order()).headers["location"]
    await visitor.do(lambda db: tell(db, "order.accepted", seconds=70, order={"id": "m1"}))
    await visitor.http.post(f"{location}/batal")
    page = (await visitor.http.get(location)).text
    assert "Diterima penjual" in page
    assert "/batal" not in page


async def test_how_to_pay_and_whom_to_reach_is_told_once_the_seller_has_accepted(visitor: Visitor) -> None:
    payment = {"cod": True, "qris": code(), "transfer": {"bank": "BRI", "number": "0021", "holder": "Sari"}}
    await visitor.do(lambda db: tell_shop(db, seconds=1, payment=payment))
    location = (await visitor.order(bayar="qris")).headers["location"]
    before = (await visitor.http.get(location)).text
    assert "<svg" not in before
    assert "wa.me" not in before
    await visitor.do(lambda db: tell(db, "order.accepted", seconds=70, order={"id": "m1"}))
    after = (await visitor.http.get(location)).text
    assert 'class="qr"' in after
    assert "https://wa.me/6281234567890" in after
    await visitor.http.post(f"{location}/bayar")
    await visitor.do(lambda db: tell(db, "order.handed_over", seconds=80, order={"id": "m1"}))
    await visitor.http.post(f"{location}/terima")
    told = await visitor.told()
    assert [type_ for type_, _ in told] == ["order.placed", "order.placed", "order.delivered"]
    assert [json.loads(body)["data"]["order"]["version"] for _, body in told] == [1, 2, 3]
    assert "sudah membayar" in told[1][1]
    assert json.loads(told[1][1])["data"]["order"]["payment"] == {"method": "qris", "paid": False}
    assert "Selesai" in (await visitor.http.get(location)).text


@pytest.mark.parametrize(
    ("delivery", "answer", "may"),
    [
        ("courier", "accepted", False), ("courier", "ready", False), ("courier", "handed_over", True),
        ("pickup", "accepted", False), ("pickup", "ready", True), ("pickup", "handed_over", True),
    ],
)  # fmt: skip
async def test_a_buyer_has_received_only_what_the_seller_has_handed_over(
    visitor: Visitor, delivery: str, answer: str, may: bool
) -> None:
    location = (await visitor.order(antar=delivery)).headers["location"]
    await visitor.do(lambda db: tell(db, f"order.{answer}", seconds=70, order={"id": "m1"}))
    assert ("/terima" in (await visitor.http.get(location)).text) is may
    pressed = await visitor.http.post(f"{location}/terima")
    assert pressed.status_code == (303 if may else 409)
    assert (f'href="{location}">Lihat pesanan' in pressed.text) is not may
    assert ("order.delivered" in [type_ for type_, _ in await visitor.told()]) is may


@pytest.mark.parametrize(("payment", "answer"), [("cod", "accepted"), ("transfer", "unanswered")])
async def test_nobody_has_paid_what_is_paid_in_cash_or_not_accepted(
    visitor: Visitor, payment: str, answer: str
) -> None:
    transfer = {"bank": "BRI", "number": "0021", "holder": "Sari"}
    await visitor.do(lambda db: tell_shop(db, seconds=1, payment={"cod": True, "transfer": transfer}))
    location = (await visitor.order(bayar=payment)).headers["location"]
    await visitor.do(lambda db: tell(db, f"order.{answer}", seconds=70, order={"id": "m1"}))
    assert "/bayar" not in (await visitor.http.get(location)).text
    pressed = await visitor.http.post(f"{location}/bayar")
    assert pressed.status_code == 409
    assert "Belum perlu dibayar" in pressed.text
    assert len(await visitor.told()) == 1


async def test_an_order_fetched_from_the_seller_is_not_told_to_be_on_its_way(visitor: Visitor) -> None:
    location = (await visitor.order(antar="pickup")).headers["location"]
    await visitor.do(lambda db: tell(db, "order.handed_over", seconds=70, order={"id": "m1"}))
    page = (await visitor.http.get(location)).text
    assert "Sudah diambil" in page
    assert "di jalan" not in page
    assert "Sudah dikirim" not in page


async def test_transfer_is_offered_where_the_shop_has_an_account(visitor: Visitor) -> None:
    transfer = {"transfer": {"bank": "BRI", "number": "002101", "holder": "Sari"}}
    await visitor.do(lambda db: tell_shop(db, seconds=1, payment={"cod": False, **transfer}))
    shown = (await visitor.http.get(PAGE)).text
    assert 'value="transfer" checked' in shown
    assert 'value="cod"' not in shown
    location = (await visitor.order(bayar="transfer")).headers["location"]
    await visitor.do(lambda db: tell(db, "order.accepted", seconds=70, order={"id": "m1"}))
    page = (await visitor.http.get(location)).text
    assert "BRI <b>002101</b> atas nama <b>Sari</b>" in page


async def test_nobody_finds_an_order_by_trying(visitor: Visitor) -> None:
    await visitor.order()
    for guess in ("1", "m1", "TMK-1", "0" * 32):
        assert (await visitor.http.get(f"/o/{guess}")).status_code == 404
        assert (await visitor.http.post(f"/o/{guess}/batal")).status_code == 404


async def test_what_has_been_hidden_meanwhile_is_not_sold(visitor: Visitor) -> None:
    key = await visitor.key()
    await visitor.do(lambda db: tell_product(db, seconds=1, status="hidden"))
    assert (await visitor.order(kunci=key)).status_code == 410
    assert await visitor.orders() == []
