"""Signs at places: letters of classes, points, marks of notices, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
from branca.element import MacroElement
from folium.template import Template
from numpy.typing import NDArray

from layers.style.picture import Picture


@dataclass(frozen=True)
class Sign:
    """A picture or a text; ``kind`` is its class in the style sheet, ``label`` says it in words.

    With a ``popup`` it can be chosen, by pointer and keyboard.
    """

    label: str
    kind: str
    picture: Picture | None = None
    popup: str = ""

    def told(self, pictures: dict[Picture, int]) -> dict[str, Any]:
        """What the script is given; each picture is written into the page once."""
        shown = None if self.picture is None else pictures.setdefault(self.picture, len(pictures))
        return {"label": self.label, "kind": self.kind, "picture": shown, "popup": self.popup}


class SignLayer(MacroElement):
    """Signs at places, latitude and longitude, part of the layer that they are added to."""

    _template = Template("""
        {% macro script(this, kwargs) %}
        (function () {
          const pictures = {{ this.pictures|tojson }};
          for (const [latitude, longitude, sign] of {{ this.signs|tojson }}) {
            const drawn = sign.picture === null ? null : pictures[sign.picture];
            const icon = L.divIcon({
              className: 'sign sign-' + sign.kind,
              html: drawn ? drawn.svg : '<span>' + sign.text + '</span>',
              iconSize: drawn ? drawn.size : null,
            });
            const chosen = Boolean(sign.popup);
            const marker = L.marker([latitude, longitude], {
              icon: icon, interactive: chosen, keyboard: chosen,
              title: chosen ? sign.label : '', alt: sign.label,
            });
            if (chosen) marker.bindPopup(sign.popup, {maxWidth: 320, maxHeight: 320});
            marker.addTo({{ this._parent.get_name() }});
          }
        })();
        {% endmacro %}
    """)

    def __init__(self, places: NDArray[np.float64], signs: Sequence[Sign]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "SignLayer"
        numbers: dict[Picture, int] = {}
        self.signs = [
            (*(float(degrees) for degrees in at), sign.told(numbers) | {"text": escape(sign.label)})
            for at, sign in zip(places, signs, strict=True)
        ]
        self.pictures = [
            {"svg": picture.svg(), "size": [picture.width, picture.height]} for picture in numbers
        ]
