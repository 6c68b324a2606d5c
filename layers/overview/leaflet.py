"""Leaflet inside the page, so that a map asks no other host for anything."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import Any, Final

import folium
from branca.element import Element, Figure
from folium.template import Template

from planning.texts import Language

_PACKAGE: Final = "xstatic.pkg.leaflet"
_VIEWPORT: Final = re.compile(
    r"(width=device-width,\s*initial-scale=1\.0), maximum-scale=1\.0, user-scalable=no"
)
_IMAGE: Final = re.compile(r"url\((images/[\w.-]+\.png)\)")


def bare_map(title: str, language: Language, **options: Any) -> tuple[folium.Map, Page]:
    """A map without ground and its page, scripts and styles written into it.

    folium names those of five foreign hosts; of these only Leaflet's are needed here.
    """
    drawn, page = folium.Map(tiles=None, **options), Page(title, language)
    drawn.default_js, drawn.default_css = [], []
    page.header.add_child(Style(_style()))
    page.header.add_child(Script(_read("leaflet.js").decode()))
    drawn.add_to(page)
    return drawn, page


class Page(Figure):
    """A page with a title and a language, which may be enlarged."""

    _template = Template("""<!DOCTYPE html>
<html lang="{{ this.language }}">
<head><title>{{ this.title|e }}</title>{{ this.header.render(**kwargs) }}</head>
<body>{{ this.html.render(**kwargs) }}</body>
<script>{{ this.script.render(**kwargs) }}</script>
</html>
""")

    def __init__(self, title: str, language: Language) -> None:
        super().__init__(title=title)
        self.language = language

    def render(self, **kwargs: Any) -> str:
        """The page; folium would keep a reader from enlarging it."""
        return _VIEWPORT.sub(r"\1", str(super().render(**kwargs)))


class Text(Element):
    """Text that stands in the page as it is."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Style(Text):
    """A style sheet."""

    _template = Template("<style>{{ this.text }}</style>")


class Script(Text):
    """A script."""

    _template = Template("<script>{{ this.text }}</script>")


@cache
def _style() -> str:
    """Leaflet's style sheet with its pictures in it."""
    return _IMAGE.sub(_inlined, _read("leaflet.css").decode())


def _inlined(found: re.Match[str]) -> str:
    picture = b64encode(_read(found[1])).decode()
    return f"url(data:image/png;base64,{picture})"


def _read(name: str) -> bytes:
    return files(_PACKAGE).joinpath("data", *name.split("/")).read_bytes()
