"""The HTTP interface: one file a noun."""

from fastapi import APIRouter

from api.routes import (
    conflicts,
    coverage,
    exports,
    layers,
    municipalities,
    plans,
    qgis,
    service,
    situations,
    styles,
    tiles,
    zones,
)

ROUTERS: tuple[APIRouter, ...] = (
    tiles.router,  # first: asked for most, and looking for a route is a third of a hit
    service.router,
    plans.router,
    zones.router,
    municipalities.router,
    situations.router,
    conflicts.router,
    coverage.router,
    layers.router,
    exports.router,
    styles.router,
    qgis.router,
)
