"""The shapes of the contract with the back end, as the OpenAPI document and the examples are checked against them.

The receiver is more lenient than these shapes: it takes what the services can use, and unknown members are let pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

Rupiah = Annotated[int, Field(ge=0, description="Whole rupiah.")]
BusinessId = Annotated[str, Field(pattern=r"^b\d+$", examples=["b12"])]
ProductId = Annotated[str, Field(pattern=r"^p\d+$", examples=["p34"])]
OrderId = Annotated[str, Field(min_length=1, max_length=64)]
Phone = Annotated[str, Field(pattern=r"^\+\d{7,15}$", description="E.164.")]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class OrderItem(Shape):
    product: ProductId | None
    name: str
    quantity: Annotated[int, Field(ge=1)]
    unit: str
    price_rupiah: Rupiah


class Shop(Shape):
    id: BusinessId


class Buyer(Shape):
    name: str
    place: str
    phone: Phone | None
    address: str | None


class Payment(Shape):
    method: Literal["cod", "transfer", "qris", "other"]
    paid: bool


class Shipping(Shape):
    method: Literal["courier", "pickup", "own"]


class Order(Shape):
    """A whole snapshot: of two, the one with the higher version counts, in whatever order they come."""

    id: OrderId
    version: Annotated[int, Field(ge=1)]
    number: str
    status: Literal["placed", "paid", "cancelled", "shipped", "delivered", "refunded"]
    placed_at: datetime
    shop: Shop
    items: Annotated[list[OrderItem], Field(min_length=1, max_length=100)]
    shipping_rupiah: Rupiah
    total_rupiah: Rupiah
    buyer: Buyer
    payment: Payment
    delivery: Shipping
    note: str = ""


class OrderEvent(Shape):
    order: Order


class Curated(Shape):
    id: ProductId


class CurationRef(Shape):
    id: Annotated[str, Field(pattern=r"^k\d+$", examples=["k5"])]


class CurationDecided(Shape):
    """What Rumah Kurasi has decided; `reasons` are what is to be mended: photo, description, packaging, labelling,
    brand, certificate, price, other, or words of their own. Without `request` it is about the product's last request.
    """

    product: Curated
    request: CurationRef | None = None
    decision: Literal["ready", "mend"]
    reasons: list[str] = []
    note: str = ""
    by: str = ""


class Texts(BaseModel):
    """A text in each language; without one the Indonesian is used."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    id: str
    krama: Annotated[str, Field(alias="jv-krama")] = ""
    ngoko: Annotated[str, Field(alias="jv-ngoko")] = ""


class Audience(BaseModel):
    """All that is given must fit; nothing given is everybody."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    part: Literal["owner", "santri", "officer"] | None = None
    regency: Annotated[str | None, Field(pattern=r"^35\.\d\d$", examples=["35.78"])] = None
    class_: Annotated[str | None, Field(alias="class")] = None


class Broadcast(Shape):
    id: Annotated[str, Field(min_length=1, max_length=80)]
    audience: Audience = Audience()
    text: Texts
    until: datetime | None = None


class BroadcastRequested(Shape):
    broadcast: Broadcast


class Cooperative(Shape):
    id: str
    name: str


class Account(Shape):
    bank: str
    number: str
    holder: str


class Payable(Shape):
    """How a business may be paid: `qris` is the payload of its static QR code."""

    cod: bool
    qris: str | None
    transfer: Account | None


class Business(Shape):
    id: BusinessId
    name: str
    kind: Literal["umkm", "cooperative", "pesantren"]
    sector: Literal["food", "drink", "clothes", "crafts", "farming", "fishing", "trade", "services", "other"]
    regency_code: str
    regency: str
    address: str
    phone: Phone | None
    nib: str | None
    cooperative: Cooperative | None
    in_opop: bool
    status: Literal["open", "closed"]
    payment: Payable | None = None


class BusinessEvent(Shape):
    business: Business


class GoneBusiness(Shape):
    id: BusinessId
    status: Literal["closed"]


class BusinessWithdrawn(Shape):
    """The business and its owner are erased: keep nothing of it that is not needed by law."""

    business: GoneBusiness


class Product(Shape):
    id: ProductId
    business: BusinessId
    name: str
    price_rupiah: Rupiah
    unit: str
    stock: Annotated[int | None, Field(ge=0, description="Pieces left; null: not counted.")]
    weight_grams: int | None
    description: str
    halal: Annotated[str | None, Field(description="As the seller says; only its form was checked.")]
    pirt: Annotated[str | None, Field(description="As the seller says; only its form was checked.")]
    status: Literal["shown", "hidden"]
    photos: Annotated[list[str], Field(description="Public addresses, the face of the product first.")]
    curated_at: date | None = None


class ProductEvent(Shape):
    product: Product


class CurationBusiness(Shape):
    id: BusinessId
    name: str
    sector: str
    regency: str
    cooperative: Cooperative | None
    nib: str | None


class CurationCheck(Shape):
    item: Literal["photo", "description", "weight", "brand", "shelf-life", "nib", "pirt", "halal"]
    state: Literal["ready", "missing", "mend"]
    why: str


class CurationRequested(Shape):
    """A seller asks for a product to be judged. Of its numbers only the form was checked."""

    request: CurationRef
    product: Product
    business: CurationBusiness
    brand: str | None
    shelf_life_days: int | None
    pirt_until: date | None
    checklist: list[CurationCheck]


class GoneProduct(Shape):
    id: ProductId
    business: BusinessId
    status: Literal["withdrawn"]


class ProductWithdrawn(Shape):
    product: GoneProduct


class Enrolment(Shape):
    id: Annotated[str, Field(min_length=1, max_length=100)]
    course: str
    account: Annotated[str, Field(description="As our xAPI statements name the person.", pattern=r"^[a-z2-7]{26}$")]


class EnrolmentCreated(Shape):
    """Somebody follows a course from now on, and hears of it."""

    enrolment: Enrolment


class PublishedCourse(Shape):
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
    version: Annotated[int, Field(ge=1)]
    files: Annotated[dict[str, str], Field(description="course.toml and the lessons, by file name.")]


class CoursePublished(Shape):
    """A course in the format of docs/reference/lesson-format.md, all of it."""

    course: PublishedCourse


class CertificateRef(Shape):
    id: Annotated[str, Field(pattern=r"^[a-z2-9]{20}$")]


class CertificateRevoked(Shape):
    """It holds no longer; its holder hears the reason."""

    certificate: CertificateRef
    reason: Annotated[str, Field(min_length=1, max_length=200)]


class OrderRef(Shape):
    id: OrderId
    version: Annotated[int, Field(ge=1, description="The version that was answered.")]


class Reason(Shape):
    code: Annotated[
        Literal["sold-out", "no-time", "too-far", "other", "shop-closed"],
        Field(description="shop-closed: the seller has erased their data; accepted orders are declined so as well."),
    ]
    text: str


class OrderAnswer(Shape):
    order: OrderRef
    business: Shop
    by: Literal["owner", "contact", "officer"]
    at: datetime


class OrderDeclined(OrderAnswer):
    reason: Reason


class OrderPostponed(OrderAnswer):
    postponed_until: datetime


class OrderHandedOver(OrderAnswer):
    courier: str
    receipt: str


class OrderUnanswered(Shape):
    """Nobody has answered, though all who could were asked: the buyer may be told."""

    order: OrderRef
    business: Shop
    at: datetime


INCOMING: Final[Mapping[str, type[BaseModel]]] = {
    **{f"order.{status}": OrderEvent for status in ("placed", "paid", "cancelled", "shipped", "delivered", "refunded")},
    "product.curation.decided": CurationDecided,
    "broadcast.requested": BroadcastRequested,
    "learning.enrolment.created": EnrolmentCreated,
    "learning.course.published": CoursePublished,
    "learning.certificate.revoked": CertificateRevoked,
}
"""What we are told, by type. Types not named here are kept and acknowledged."""

OUTGOING: Final[Mapping[str, type[BaseModel]]] = {
    "business.registered": BusinessEvent,
    "business.updated": BusinessEvent,
    "business.withdrawn": BusinessWithdrawn,
    "product.created": ProductEvent,
    "product.updated": ProductEvent,
    "product.withdrawn": ProductWithdrawn,
    "product.curation.requested": CurationRequested,
    "order.accepted": OrderAnswer,
    "order.declined": OrderDeclined,
    "order.postponed": OrderPostponed,
    "order.ready": OrderAnswer,
    "order.handed_over": OrderHandedOver,
    "order.unanswered": OrderUnanswered,
}
"""What we tell, by type."""
