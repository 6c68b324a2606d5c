"""Configuration of a Masterportal 3.x that shows the layers.

Keys as in the Masterportal's documentation of version 3 (services.json, config.json, style.json,
rest-services.json, config.js): https://www.masterportal.org/mkdocs/doc/Latest/
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from layers.contents import LayerColumn
from layers.layer import catalog
from layers.masterportal.portal import CONFIG_JS, portal
from layers.masterportal.services import features, tiles
from layers.masterportal.styles import styles
from planning.texts import Language


def configuration(
    columns: Mapping[str, Sequence[LayerColumn]], address: str, language: Language
) -> dict[str, str]:
    """The files of the portal by name. ``address`` is that of ``planabgleich serve``."""
    base = address.rstrip("/")
    services = [
        service
        for layer in catalog().values()
        for service in (
            tiles(layer, columns[layer.name], base, language),
            features(layer, columns[layer.name], base, language),
        )
    ]
    documents: dict[str, Any] = {
        "services.json": services,
        "style.json": styles(language),
        "rest-services.json": [],
        "config.json": portal(language),
    }
    written = {
        name: json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        for name, document in documents.items()
    }
    return {**written, "config.js": CONFIG_JS}
