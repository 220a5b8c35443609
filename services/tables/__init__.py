"""All tables, as SQLAlchemy Core and ORM see them. One file a family; importing this package knows them all."""

from services.tables import (
    businesses,
    certificates,
    classes,
    consents,
    cooperatives,
    curation,
    events,
    hearing,
    learning,
    market,
    orders,
    pictures,
    products,
    reminding,
    roles,
    talk,
)
from services.tables.base import Table

__all__ = [
    "Table", "businesses", "certificates", "classes", "consents", "cooperatives", "curation", "events", "hearing",
    "learning", "market", "orders", "pictures", "products", "reminding", "roles", "talk",
]  # fmt: skip
