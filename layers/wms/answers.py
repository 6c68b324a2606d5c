"""The page that GetFeatureInfo answers with: templates that MapServer fills in and escapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from layers.layer import catalog
from layers.wms.offer import Offer

_MARK = "<!-- MapServer Template -->\n"
_HEAD = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Planabgleich</title>
<style>
  body { font: 14px sans-serif; margin: 8px }
  table { border-collapse: collapse; margin-bottom: 12px }
  caption { font-weight: bold; text-align: left; padding: 4px 0 }
  th, td { border-top: 1px solid #ccc; padding: 2px 8px; text-align: left; vertical-align: top }
  th { font-weight: normal; color: #555 }
</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"


def templates(offer: Offer) -> Mapping[str, str]:
    """File names and contents: the page's head and foot, and one feature of each layer.

    Mapfiles of both languages use them, so a caption says both titles.
    """
    features = {f"{name}.html": _feature(name, offer.columns[name]) for name in catalog()}
    return {"head.html": _MARK + _HEAD, "foot.html": _MARK + _FOOT, **features}


def _feature(name: str, columns: Sequence[str]) -> str:
    layer = catalog()[name]
    caption = escape(f"{layer.title_de} / {layer.title_en}")
    rows = [f'<tr><th>{column}</th><td>[item name="{column}"]</td></tr>' for column in columns]
    return "\n".join([f"{_MARK}<table>", f"<caption>{caption}</caption>", *rows, "</table>\n"])
