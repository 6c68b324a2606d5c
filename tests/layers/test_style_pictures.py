"""Pictures: the sprite and what legends show."""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest
import shapely

from layers import style
from layers.style import letters
from planning import errors
from planning.terms import Use
from planning.texts import Language


def size(png: bytes) -> tuple[int, int]:
    """Width and height that a PNG states."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("ratio", [1, 2])
def test_the_sprite_holds_every_image_once(ratio: int) -> None:
    index = style.sprite_index(ratio)
    width, height = size(style.sprite_png(ratio))
    assert set(index) == set(style.images())
    boxes = [
        shapely.box(e["x"], e["y"], e["x"] + e["width"], e["y"] + e["height"])
        for e in index.values()
    ]
    assert shapely.box(0, 0, width, height).covers(shapely.union_all(boxes))
    assert shapely.STRtree(boxes).query(boxes, predicate="intersects").shape[1] == len(boxes)
    assert {entry["pixelRatio"] for entry in index.values()} == {ratio}


def test_every_picture_is_svg_on_its_own() -> None:
    for name, picture in style.pictures().items():
        root = ElementTree.fromstring(picture.svg())
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert not root.findall(".//{http://www.w3.org/2000/svg}text"), "needs a font"


def test_no_two_signs_are_one_picture() -> None:
    svgs = [picture.svg() for picture in style.pictures().values()]
    assert len(set(svgs)) == len(svgs)
    assert style.legend_svg(Use.FOREST) == style.picture("forest").svg()
    assert style.legend_svg(Use.FOREST, draft=True) == style.picture("forest-draft").svg()


def test_letters_are_drawn_by_several_threads_at_once() -> None:
    letters._font.cache_clear()
    letters._outline.cache_clear()
    texts = [chr(code) * 3 for code in range(65, 91)] * 4
    with ThreadPoolExecutor(8) as pool:
        drawn = list(pool.map(lambda text: letters.beginning(text, 12, 0, 0), texts))
    assert drawn == [letters.beginning(text, 12, 0, 0) for text in texts]


def test_a_png_has_so_many_dots_to_a_pixel() -> None:
    picture = style.picture("forest")
    assert size(picture.png(3)) == (picture.width * 3, picture.height * 3)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_whole_legend_has_a_row_for_each_class(language: Language) -> None:
    sheet = style.legend_sheet(language)
    root = ElementTree.fromstring(sheet.svg())
    assert len(root.findall("{http://www.w3.org/2000/svg}svg")) == len(Use)
    assert sheet.height > 20 * len(Use)


def test_a_picture_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(errors.NotFound, match="forest"):
        style.picture("wood")


def test_a_font_is_found_by_file_and_by_family() -> None:
    assert style.font_file("FiraSans-Medium")[:4] == b"wOF2"
    assert "FiraSans-Medium.woff2" in style.font_css("fira-sans", 500)
    with pytest.raises(errors.NotFound):
        style.font_file("../signs")
    with pytest.raises(errors.NotFound):
        style.font_css("fira-sans", 400)
