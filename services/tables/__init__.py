"""All tables, as SQLAlchemy Core and ORM see them. One file a family; importing this package knows them all."""
