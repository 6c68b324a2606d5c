"""OGC API Features and Tiles over the schema ``layers``: tipg, and what it leaves to be said."""

from api.ogc.application import create_ogc

__all__ = ["create_ogc"]
