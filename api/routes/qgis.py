"""Layer styles for desktop programs and other servers."""

from fastapi import APIRouter, Response

from layers.qgis.qml import qml
from layers.sld import sld
from planning.texts import Language

router = APIRouter(prefix="/styles", tags=["styles"])


@router.get("/{name}.qml", response_class=Response)
def qgis_style(name: str, language: Language = "de") -> Response:
    """Layer style of QGIS: of a layer, or of its areas, lines or points (``zones_area``)."""
    return _answer(qml(name, language), "application/x-qgis-layer-settings")


@router.get("/{name}.sld", response_class=Response)
def sld_style(name: str, language: Language = "de") -> Response:
    """The same as OGC SLD 1.1."""
    return _answer(sld(name, language), "application/vnd.ogc.sld+xml")


def _answer(content: str, kind: str) -> Response:
    headers = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    return Response(content, media_type=kind, headers=headers)
