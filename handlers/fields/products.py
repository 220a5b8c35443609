"""A product in one line."""

from __future__ import annotations

from typing import Any

from dialogue import Field, Incoming, Rejected
from dialogue.messages import Json
from handlers.fields.names import refuse_skip
from understanding.products import ProductLine, read_product
from understanding.reading import Unread

# By the names under which they may be unsure.
_PARTS = {"price": "price_rupiah", "unit": "unit", "stock": "stock", "weight": "weight_grams"}


class ProductName(Field[ProductLine]):
    """A product's name, perhaps with more: "Keripik 15rb/bungkus 250 gr stok 20". What is missing or unsure is None."""

    rejections = ("not-text", "too-long", "name-needed")

    def __init__(self, *, max_length: int) -> None:
        self.max_length = max_length

    def read(self, said: Incoming, partial: Json = None) -> ProductLine:
        refuse_skip(said)
        line = product_line(said.text)
        if said.kind != "text" or line is None:
            raise Rejected("not-text")
        return self.unpack(self.pack(line))

    def pack(self, value: ProductLine) -> Json:
        return [value.name, value.price_rupiah, value.unit, value.stock, value.weight_grams]

    def unpack(self, kept: Json) -> ProductLine:
        name, price_rupiah, unit, stock, *weight = kept  # what was kept before weights were read has none
        if len(name) > self.max_length:
            raise Rejected("too-long", max=self.max_length)
        return ProductLine(name, price_rupiah, unit, stock, frozenset(), *weight)


def is_product(text: str) -> bool:
    """Whether a line surely names a product and its price: "Keripik singkong 15rb/bungkus stok 20"."""
    try:
        line = read_product(text)
    except Unread:
        return False
    return line.price_rupiah is not None and not line.unsure


def product_line(text: str) -> ProductLine | None:
    """What is sure in one line about a product; None when it names none. Nobody sells for nothing: that is asked."""
    try:
        line = read_product(text)
    except Unread:
        return None
    sure: dict[str, Any] = {part: getattr(line, part) for name, part in _PARTS.items() if name not in line.unsure}
    return ProductLine(line.name, **sure | {"price_rupiah": sure.get("price_rupiah") or None})
