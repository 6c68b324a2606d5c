"""The viewer as files beside the layers: what the service would answer it, at the same paths."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from sqlalchemy.orm import Session

from api.dependencies import Moment
from api.routes import conflicts, coverage, municipalities, plans, service, situations
from api.schemas.conflicts import Conflicts
from api.schemas.service import Attribution
from api.schemas.situations import SituationItem
from layers.style import font_file, maplibre, pictures, sprite_index, sprite_png
from layers.style.fonts import FONTS
from planning.monitoring import Wanted
from planning.settings import Settings
from planning.texts import text

NAMED: Final = frozenset({"index.html", "api/configuration.json"})
"""Files that tell the publication's name: they differ though nothing has changed."""
_MOST: Final = 5000
_NOW: Final = Moment()


@dataclass(frozen=True)
class Site:
    """The viewer's files under ``web`` and the answers of the service over ``session``."""

    session: Session
    settings: Settings
    web: Path

    def write(self, folder: Path, name: str) -> None:
        """Everything a browser asks for, below ``folder``."""
        for address, answer in self._answers(name):
            path = folder / "api" / f"{address}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_spelled(answer), encoding="utf-8")
        _write_styles(folder / "styles")
        _copy_viewer(self.web, folder, name)

    def _answers(self, name: str) -> Iterator[tuple[str, Any]]:
        session = self.session
        yield "configuration", self._configuration(name)
        yield "legend", service.legend()
        yield "municipalities", municipalities.municipalities(session)
        yield "plans", plans.plans(session, _NOW)
        yield "reference", plans.plans(session, _NOW, reference=True)
        listed = situations.situations(session, Wanted(limit=_MOST))
        yield "situations", listed
        yield from self._situations(listed.items)
        border = coverage.border(session, _NOW)
        yield "coverage/border", border
        for rule in border.rules:
            yield f"coverage/border/{rule.rule_id}", coverage.border(session, _NOW, rule.rule_id)

    def _configuration(self, name: str) -> BaseModel:
        """As the service has it, with the publication's name where the map names its sources."""
        known = service.configuration(self.session, self.settings)
        published = Attribution(
            text_de=text("site.published_on", "de", {"day": name}),
            text_en=text("site.published_on", "en", {"day": name}),
        )
        return known.model_copy(update={"attributions": [*known.attributions, published]})

    def _situations(self, items: list[SituationItem]) -> Iterator[tuple[str, Any]]:
        """Each with its notices, each notice, and the situations that a zone takes part in."""
        concerned: dict[str, list[str]] = defaultdict(list)
        for item in items:
            yield f"situations/{item.id}", situations.situation(self.session, _NOW, item.id)
            found = self._conflicts(item.id)
            yield f"situations/{item.id}.conflicts", found
            zones = {zone.id for each in found.items for zone in (each.a, each.b) if zone}
            for zone in sorted(map(str, zones)):
                concerned[zone].append(item.id)
            for each in found.items:
                yield f"conflicts/{each.id}", conflicts.conflict(self.session, each.id)
        yield "concerned", concerned

    def _conflicts(self, situation: str) -> Conflicts:
        wanted = Wanted(situation=situation, limit=_MOST)
        return conflicts.conflicts(self.session, wanted)


def _spelled(answer: Any) -> str:
    if isinstance(answer, BaseModel):
        return answer.model_dump_json(by_alias=True)
    return json.dumps(answer, ensure_ascii=False)


def _write_styles(folder: Path) -> None:
    """Style, images and fonts; ``{root}`` stands for the address where the folder will lie."""
    (folder / "legend").mkdir(parents=True)
    (folder / "fonts").mkdir()
    style = maplibre.style("overview", "{root}")
    for name, source in style["sources"].items():
        source["url"] = f"pmtiles://{{root}}/tiles/{name}.pmtiles"
    (folder / "overview.json").write_text(_spelled(style), encoding="utf-8")
    for ratio, mark in ((1, ""), (2, "@2x")):
        (folder / f"sprite{mark}.json").write_text(_spelled(sprite_index(ratio)), "utf-8")
        (folder / f"sprite{mark}.png").write_bytes(sprite_png(ratio))
    for font in FONTS:
        (folder / "fonts" / f"{font}.woff2").write_bytes(font_file(font))
    for name, picture in pictures().items():
        (folder / "legend" / f"{name}.svg").write_text(picture.svg(), encoding="utf-8")


def _copy_viewer(web: Path, folder: Path, name: str) -> None:
    """The built viewer, told by its page which publication it belongs to."""
    shutil.copytree(web, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("signs.html"))
    page = folder / "index.html"
    told = f'<head>\n    <meta name="publication" content="{name}" />'
    page.write_text(re.sub("<head>", told, page.read_text("utf-8"), count=1), "utf-8")
