"""Kinds of answer that know the words of people here: on top of `dialogue`'s own, reading with `understanding`."""

from handlers.fields.amounts import Number, Stock, Unit, Weight
from handlers.fields.dates import Day
from handlers.fields.identifiers import Halal, Nib, Phone, Pirt
from handlers.fields.money import Money, Price
from handlers.fields.names import Name
from handlers.fields.pictures import Pictures
from handlers.fields.places import Place
from handlers.fields.products import ProductName, product_line
from handlers.fields.quiz import Figure, Joined, Next, Pick, Several
from handlers.fields.rows import OneRow, RowByName, SomeRows
from handlers.fields.yes_no import Confirm, Optional, OrEmpty, OrNo, YesNo

__all__ = [
    "Confirm", "Day", "Figure", "Halal", "Joined", "Money", "Name", "Next", "Nib", "Number", "OneRow", "Optional",
    "OrEmpty", "OrNo", "Phone", "Pick", "Pictures", "Pirt", "Place", "Price", "ProductName", "RowByName", "Several",
    "SomeRows", "Stock", "Unit", "Weight", "YesNo", "product_line",
]  # fmt: skip
