"""Run by alembic: migrations go over the connection that database.upgrade hands in."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from geoalchemy2 import Geometry

from planning import model
from planning.column import Shape


def render_item(kind: str, item: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    """Write Shape as plain Geometry, whose spatial index is made explicitly."""
    if kind != "type" or not isinstance(item, Shape):
        return False
    autogenerate.imports.add("from geoalchemy2 import Geometry")
    geometry = item.impl_instance
    assert isinstance(geometry, Geometry)
    return f"Geometry({geometry.geometry_type!r}, srid={geometry.srid}, spatial_index=False)"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=model.Base.metadata,
    version_table_schema=model.SCHEMA,
    include_schemas=True,
    include_name=lambda name, kind, _: kind != "schema" or name == model.SCHEMA,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
