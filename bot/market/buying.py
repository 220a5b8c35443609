"""Pages to buy on: the order form is taken in at `/p/{slug}/pesan`, and `/o/{secret}` is the buyer's own page.

The form goes to an address of its own, for a browser throws away its copy of a page that it has posted to: *back* would
then fetch a new form with a new key, and sending that would be another order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from bot.channels.webchat.problems import route_with
from bot.clock import moment
from bot.market import forms
from bot.market.forms import Form, TooFast, TooOld
from bot.market.pages import show_product
from bot.market.stall import NEVER_KEPT, NotShown, Secret, Slug, Stall
from dialogue import Refusal
from services.market import looking, ordering
from services.market.looking import Product
from services.market.ordering import Buyer
from services.market.slugs import slug_of
from services.refusals import NotHandedOver, NotToBePaid, TooFewLeft, TooLateToCancel
from services.tables.market import MarketOrder

SEE_OTHER: Final = 303
FRESH_SECONDS: Final = 1800  # so long after ordering people sit and wait
OFTEN, SELDOM = 8, 60  # seconds until the buyer's page looks again
VERBS: Final[dict[str, Callable[..., None]]] = {
    "batal": ordering.cancel, "bayar": ordering.tell_paid, "terima": ordering.received,
}  # fmt: skip


def routes(stall: Stall) -> APIRouter:
    router = APIRouter(route_class=route_with(stall.answer))
    _form_routes(router, stall)
    _order_routes(router, stall)
    return router


def _form_routes(router: APIRouter, stall: Stall) -> None:
    @router.get("/p/{slug}/pesan")
    async def form(slug: Slug) -> Response:
        return RedirectResponse(f"/p/{slug}", SEE_OTHER)

    @router.post("/p/{slug}/pesan")
    @router.post("/p/{slug}")  # where pages that were opened before the form had an address of its own send it
    async def order(request: Request, slug: Slug) -> Response:
        stall.pace(stall.orders, request)
        values = await _values(request)
        if before := await _ordered(stall, values):
            return RedirectResponse(f"/o/{before}?sudah=1", SEE_OTHER)
        found = await stall.look(lambda db: looking.product(db, slug=slug))
        if found is None:
            raise NotShown
        if not found.is_shown:
            raise NotShown(410, "gone")
        return await _order(stall, request, found, values)


def _order_routes(router: APIRouter, stall: Stall) -> None:
    @router.get("/o/{secret}")
    async def status(request: Request, secret: Secret, sudah: bool = False) -> Response:
        found = await stall.look(lambda db: looking.order(db, secret=secret))
        if found is None:
            raise NotShown
        age = stall.now() - found.order.placed_at.timestamp()
        again = 0 if found.is_over else OFTEN if age < FRESH_SECONDS else SELDOM
        shown = stall.page(
            request, "order", order=found.order, shop=found.shop, view=found, secret=secret,
            number=ordering.number(found.order.id), product=slug_of(found.order.name, found.order.listing_id),
            sent_again=sudah,
        )  # fmt: skip
        shown.headers["Cache-Control"] = NEVER_KEPT
        if again:
            note = "?sudah=1" if sudah else ""
            shown.headers["Refresh"] = f"{again};url=/o/{secret}{note}"  # without the #pesan that a browser keeps
        shown.headers["X-Robots-Tag"] = "noindex"
        return shown

    @router.post("/o/{secret}/{verb}")
    async def act(request: Request, secret: Secret, verb: str) -> Response:
        if verb not in VERBS:
            raise NotShown
        found = await stall.look(lambda db: looking.order(db, secret=secret))
        if found is None:
            raise NotShown
        await _do(stall, verb, found.order, secret)
        return RedirectResponse(f"/o/{secret}", SEE_OTHER)


async def _values(request: Request) -> dict[str, str]:
    """The posted form. Raises NotShown when it is longer than any form of ours, or none that a browser sends."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > forms.BODY_MAX:
            raise NotShown(413)
    try:
        return forms.fields_of(body)
    except ValueError:
        raise NotShown(400) from None


async def _ordered(stall: Stall, values: Mapping[str, str]) -> str:
    """The secret of the order that this very form has made already, whatever it says now; "" when it has made none."""
    try:
        secret = stall.tokens.read(values.get("kunci", "")).secret
    except (TooFast, TooOld):
        return ""
    before = await stall.look(lambda db: ordering.by_secret(db, secret=secret))
    return secret if before else ""


async def _do(stall: Stall, verb: str, order: MarketOrder, secret: str) -> None:
    """What the buyer has pressed. When it is too late the page itself tells how things stand; too early, one more."""
    now = moment(stall.now())
    try:
        await stall.look(lambda db: VERBS[verb](db, order=order.id, now=now))
    except TooLateToCancel:
        return
    except NotHandedOver:
        raise NotShown(409, "early", placed=f"/o/{secret}") from None
    except NotToBePaid:
        raise NotShown(409, "unpaid", placed=f"/o/{secret}") from None
    stall.wake()


async def _order(stall: Stall, request: Request, found: Product, values: Mapping[str, str]) -> Response:
    """Take the form in; or show it again, with every mistake in its place and nothing lost."""
    listing, shop = found.listing, found.shop
    if shop is None:
        raise NotShown(410, "gone")
    form = forms.check(values, shop, stock=listing.stock)
    token = _token(stall, form, found)
    if form.errors or token is None:
        return show_product(stall, request, found, form, 422)
    refused = await _place(stall, form, found, token)
    if refused:
        form.errors["semua"] = refused
        return show_product(stall, request, found, form, 409)
    stall.wake()
    return RedirectResponse(f"/o/{token}", SEE_OTHER)


def _token(stall: Stall, form: Form, found: Product) -> str | None:
    """The secret of this page's order; None, and why, when the page is too old, too new, or a machine's."""
    try:
        token = stall.tokens.read(form.values["kunci"])
        if form.values[forms.TRAP]:
            raise TooFast
    except TooFast:
        form.errors["semua"] = "Pesanan belum terkirim. Tunggu sebentar, lalu tekan Pesan sekali lagi."
        return None
    except TooOld:
        form.values["kunci"] = ""
        form.errors["semua"] = "Halaman ini sudah lama terbuka. Periksa lagi isinya, lalu tekan Pesan sekali lagi."
        return None
    if (token.product, token.price_rupiah) != (found.listing.id, found.listing.price_rupiah):
        form.values["kunci"] = ""
        form.errors["semua"] = "Harganya baru saja berubah. Periksa harga yang baru, lalu tekan Pesan sekali lagi."
        return None
    return token.secret


async def _place(stall: Stall, form: Form, found: Product, secret: str) -> str:
    """Order; why not, when it was refused, else ""."""
    buyer = Buyer(form.values["nama"], form.phone, form.place, form.values["alamat"])

    def work(db: Any) -> MarketOrder:
        return ordering.place(
            db, listing=found.listing.id, quantity=form.quantity, buyer=buyer, payment=form.payment,
            delivery=form.delivery, note=form.values["catatan"], secret=secret, now=moment(stall.now()),
        )  # fmt: skip

    try:
        await stall.look(work)
    except TooFewLeft as few:
        return f"Tinggal {few.left}. Kurangi jumlahnya, lalu tekan Pesan sekali lagi."
    except Refusal:
        return "Produk ini baru saja tidak dijual lagi."
    return ""
