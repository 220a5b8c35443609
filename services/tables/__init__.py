"""All tables, as SQLAlchemy Core and ORM see them. One file a family; importing this package knows them all."""

from services.tables import businesses, consents, cooperatives, hearing, pictures, products, roles, talk
from services.tables.base import Table

__all__ = ["Table", "businesses", "consents", "cooperatives", "hearing", "pictures", "products", "roles", "talk"]
