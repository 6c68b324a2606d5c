"""The HTTP interface: one file a noun."""

from fastapi import APIRouter

from api.routes import (
    conflicts,
    coverage,
    layers,
    municipalities,
    plans,
    service,
    situations,
    styles,
    tiles,
    zones,
)

ROUTERS: tuple[APIRouter, ...] = (
    service.router,
    plans.router,
    zones.router,
    municipalities.router,
    situations.router,
    conflicts.router,
    coverage.router,
    layers.router,
    styles.router,
    tiles.router,
)
