"""What stands beside the map: what it shows and what not, the legend, the sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files

import geopandas as gpd

from layers.overview.areas import is_draft, pattern_class
from layers.overview.notices import mark_name, mark_numbers
from layers.style.appearance import fill_style
from layers.style.legend_picture import legend_svg
from layers.style.mark import mark_picture
from layers.style.pattern import PATTERNS
from planning import uses
from planning.terms import Use
from planning.territory import Territory
from planning.texts import Language, text


def panel(
    title: str,
    notes: Iterable[str],
    zones: gpd.GeoDataFrame,
    notices: gpd.GeoDataFrame,
    territory: Territory,
    language: Language,
) -> str:
    """Title, notes, legend of what occurs, sources; folded where the window is narrow."""
    said = "".join(f"<p>{escape(note)}</p>" for note in notes)
    sources = escape(territory.attribution(language))
    return (
        f'<main><details class="panel" open><summary><h1>{escape(title)}</h1></summary>'
        f"{said}{_notices(notices, language)}{_classes(zones, language)}"
        f'<p class="source">{sources}</p></details></main>'
        "<script>if (innerWidth < 700) document.querySelector('.panel').open = false;</script>"
    )


def style() -> str:
    """The style sheet of the page, and a rule for each pattern that lies on a class."""
    sheet = files(__package__).joinpath("overview.css").read_text(encoding="utf-8")
    rules = [
        f".{name}{{fill:url(#{name})}}"
        for use in Use
        if fill_style(use).pattern in PATTERNS
        for name in (pattern_class(use, draft) for draft in (False, True))
    ]
    return sheet + "\n".join(rules)


def patterns(zones: gpd.GeoDataFrame) -> str:
    """The patterns of the classes that occur, for the rules of the style sheet."""
    defined = "".join(
        _pattern(Use(use), draft)
        for use in sorted(zones["class"].unique())
        for draft in (False, True)
    )
    return f'<svg width="0" height="0" aria-hidden="true"><defs>{defined}</defs></svg>'


def _pattern(use: Use, draft: bool) -> str:
    drawn = fill_style(use, draft)
    pattern = PATTERNS.get(drawn.pattern)
    if pattern is None:
        return ""
    box = f'width="{pattern.size}" height="{pattern.size}" patternUnits="userSpaceOnUse"'
    tile = pattern.drawn(drawn.outline)
    return f'<pattern id="{pattern_class(use, draft)}" {box}>{tile}</pattern>'


def _notices(notices: gpd.GeoDataFrame, language: Language) -> str:
    """The marks that occur, or that nothing was found."""
    heading = f"<h2>{escape(text('overview.notices', language))}</h2>"
    numbers = sorted(set(mark_numbers(notices).tolist()), reverse=True)
    if not numbers:
        return f"{heading}<p>{escape(text('overview.no_notices', language))}</p>"
    rows = (
        f"<li>{mark_picture(number).svg()}{escape(mark_name(number, language))}</li>"
        for number in numbers
    )
    caution = f"<p>{escape(text('overview.caution', language))}</p>"
    return f'{heading}{caution}<ul class="marks">{"".join(rows)}</ul>'


def _classes(zones: gpd.GeoDataFrame, language: Language) -> str:
    """The classes that occur, each with its sign, and how a draft differs."""
    terms = [uses.use_terms()[Use(use)] for use in zones["class"].unique()]
    names = sorted((t.name_de if language == "de" else t.name_en, t.code) for t in terms)
    rows = "".join(f"<li>{legend_svg(use)}{escape(name)}</li>" for name, use in names)
    drafts = any(map(is_draft, zones.get("status", ())))
    draft = f"<p>{escape(text('overview.drafts', language))}</p>" if drafts else ""
    return f"<h2>{escape(text('overview.legend', language))}</h2><ul>{rows}</ul>{draft}"
