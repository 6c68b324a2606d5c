"""What the map's signs mean and how they are drawn: the one source of every style.

``signs.csv`` gives each class colour, pattern and letter, after PlanZV and XPlanung where these
name one (domain.md 5). From it follow the MapLibre styles, the legend and its pictures, and what
QGIS, SLD and single pages draw.
"""

from layers.style.appearance import FillStyle, LineStyle, fill_style, line_style, outline_colour
from layers.style.border import MUNICIPALITY, PLAN_EXTENT, STATE_BORDER, STRETCHES, Stroke
from layers.style.colour import contrast, ink_on, standing_out
from layers.style.fonts import font_css, font_file
from layers.style.legend import legend
from layers.style.legend_picture import legend_sheet, legend_svg, point_picture
from layers.style.mark import MARKS, Mark, mark_picture
from layers.style.pattern import PATTERNS, Pattern
from layers.style.picture import Picture
from layers.style.pictures import picture, picture_png, pictures
from layers.style.sign import Sign, signs
from layers.style.sprite import images, sprite_index, sprite_png

__all__ = [
    "MARKS",
    "MUNICIPALITY",
    "PATTERNS",
    "PLAN_EXTENT",
    "STATE_BORDER",
    "STRETCHES",
    "FillStyle",
    "LineStyle",
    "Mark",
    "Pattern",
    "Picture",
    "Sign",
    "Stroke",
    "contrast",
    "fill_style",
    "font_css",
    "font_file",
    "images",
    "ink_on",
    "legend",
    "legend_sheet",
    "legend_svg",
    "line_style",
    "mark_picture",
    "outline_colour",
    "picture",
    "picture_png",
    "pictures",
    "point_picture",
    "signs",
    "sprite_index",
    "sprite_png",
    "standing_out",
]
