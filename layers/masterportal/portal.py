"""config.json and config.js: the folders of the layer tree, and where the other files are."""

from __future__ import annotations

from typing import Any, Final

from layers.layer import catalog
from layers.masterportal.services import features_id, tiles_id
from planning.texts import Language, text

_FOLDERS: Final = {
    "notices": ("conflicts", "coverage"),
    "kinds": ("zones_bp", "zones_fp", "zones_rp", "zones_lp", "zones_so"),
    "plans": ("plans", "zones"),
    "ground": ("municipalities", "reference", "territory"),
}
"""From top to bottom; a layer named in none comes into the last."""
_SHOWN: Final = ("conflicts", "zones", "territory")
"""What a visitor sees first, as tiles."""
_CENTRE: Final = (1_113_000, 7_090_000)
_EXTENT: Final = (850_000, 6_960_000, 1_350_000, 7_360_000)
"""EPSG:3857: both states. The portal has the tiles' system, for vector tiles are not moved."""


def portal(language: Language) -> dict[str, Any]:
    """config.json: notices on top, then the plans by kind."""
    return {
        "portalConfig": {
            "map": {
                "mapView": {
                    "epsg": "EPSG:3857",
                    "startCenter": [*_CENTRE],
                    "startZoomLevel": 2,
                    "extent": [*_EXTENT],
                    "options": _OPTIONS,
                },
                "getFeatureInfo": {"name": text("masterportal.info", language)},
                "layerPills": {"active": True},
            },
            "tree": {"type": "auto", "showLegend": True, "contextDescription": False},
            "mainMenu": {
                "expanded": True,
                "title": {"text": "Planabgleich"},
                "sections": [[{"type": "legend"}, {"type": "shareView"}]],
            },
            "secondaryMenu": {"expanded": False, "sections": [[]]},
        },
        "layerConfig": {
            "baselayer": {"elements": []},
            "subjectlayer": {"elements": [_folder(key, language) for key in _FOLDERS]},
        },
    }


def _folder(key: str, language: Language) -> dict[str, Any]:
    elements = [
        {
            "id": service,
            "visibility": service == tiles_id(name) and name in _SHOWN,
            "showInLayerTree": service == tiles_id(name),
        }
        for name in _named(key)
        for service in (tiles_id(name), features_id(name))
    ]
    return {"name": text(f"masterportal.{key}", language), "type": "folder", "elements": elements}


def _named(key: str) -> tuple[str, ...]:
    known = [name for names in _FOLDERS.values() for name in names]
    more = [name for name in catalog() if name not in known]
    return (*_FOLDERS[key], *(more if key == list(_FOLDERS)[-1] else ()))


_OPTIONS: Final = [
    {
        "zoomLevel": level,
        "resolution": 78271.51696402048 / 2 ** (level + 6),
        "scale": round(295_829_355 / 2 ** (level + 6)),
    }
    for level in range(13)
]
"""Zoom 6 to 18 of the tiles (512 pixels across)."""

CONFIG_JS: Final = """const Config = {
    layerConf: "./services.json",
    restConf: "./rest-services.json",
    styleConf: "./style.json",
    wfsImgPath: "./",
    namedProjections: [
        [
            "EPSG:25832",
            "+title=ETRS89/UTM 32N +proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs"
        ]
    ],
    portalLanguage: {
        enabled: true,
        debug: false,
        languages: {
            de: "Deutsch",
            en: "English"
        },
        fallbackLanguage: "de",
        changeLanguageOnStartWhen: ["querystring", "localStorage", "navigator", "htmlTag"]
    }
};
"""
