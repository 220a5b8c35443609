"""Register a business: who runs what, and where."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, Text, conversation
from dialogue.messages import Json
from handlers.add_product import product_album
from handlers.fields import Confirm, Name, Nib, Optional, OrNo, Phone, Place, RowByName, YesNo
from handlers.fields.albums import Album
from handlers.guardian import leads_to_guardian
from handlers.public import in_address, in_name
from services import businesses, consents, cooperatives, people
from services.businesses import ADDRESS_MAX, NAME_MAX, BusinessKind, Sector
from services.market.slugs import shop_link


@conversation("register-business")
def register_business(chat: Chat, db: Session, product: Mapping[str, Json] | None = None) -> None:
    """`product` is what has been told of a product already, which is gone on with."""
    kept = {"product": product} if product else {}
    if chat.go_back_to("register-business", **kept):  # begun already, perhaps with a product to go on with
        return
    if not chat.remember("consented", lambda: consents.has(db, person=chat.person)):
        chat.go_on("greet", then="register-business", given=kept)
        return
    minor = chat.remember("minor", lambda: people.get(db, person=chat.person).minor)
    if minor and leads_to_guardian(chat, db):
        return

    def taken(name: str) -> str | None:
        return in_name(name) or ("taken" if businesses.name_taken(db, owner=chat.person, name=name) else None)

    def find(text: str) -> list[tuple[int, str]]:
        return [(found.id, found.name) for found in cooperatives.search(db, text=text)]

    given = Album(list(product.get("pictures", [])), product.get("line", "")) if product else None
    photos = chat.ask("add-product/pictures", product_album(chat, db), given=given).refs if given else []
    name = chat.ask("name", Name(max_length=NAME_MAX), check=taken)
    kind = chat.ask("kind", OneOf(BusinessKind))
    sector = chat.ask("sector", OneOf(Sector))
    regency = chat.ask("regency", Place())
    address = chat.ask("address", Text(max_length=ADDRESS_MAX, min_length=5), check=in_address)
    phone = None if minor else chat.ask("phone", Optional(Phone()))
    nib = chat.ask("nib", Optional(Nib())) if chat.ask("has-nib", OrNo()) else None
    cooperative = chat.ask("cooperative", Optional(RowByName(find)))
    in_opop = kind is BusinessKind.PESANTREN and chat.ask("opop", YesNo())

    chat.ask(
        "correct", Confirm(), name=name, kind=kind, sector=sector, regency=regency.official_name, address=address,
        phone=phone, nib=nib, cooperative=cooperatives.get(db, id=cooperative).name if cooperative else None,
        pesantren=kind is BusinessKind.PESANTREN, opop=in_opop,
    )  # fmt: skip
    business = businesses.register(
        db, owner=chat.person, name=name, kind=kind, sector=sector, regency_code=regency.code, address=address,
        phone=phone, nib=nib, cooperative_id=cooperative, in_opop=in_opop, now=chat.now,
    )  # fmt: skip
    goods = {"business": business.id, **product, **({"pictures": photos} if photos else {})} if product else {}
    add = [] if goods else [chat.door("add-product", "add-product", business=business.id)]
    doors = [*add, chat.door("my-businesses", "my-businesses", business=business.id)]
    page = shop_link(business.name, business.id)
    chat.say("done", name=business.name, choices=[] if page else doors)
    if page:
        chat.say("page", page=page, choices=doors)
    if chat.channel == "web":
        chat.go_on("link", **({"product": goods} if goods else {}))
    elif goods:
        chat.go_on("add-product", **goods)
