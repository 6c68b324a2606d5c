"""Colours as people see them, with and without a deficiency of colour vision.

Differences are CIEDE2000: 1 is just seen side by side, 8 is told from memory of a legend.
Deficiencies are complete ones, simulated after Brettel, Viénot and Mollon (1997).
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, product

import pytest
from coloraide import Color

from layers import style
from layers.style.colour import INK, LAND, WHITE
from planning.terms import Use

VISIONS = ("normal", "protan", "deutan", "tritan")
APART, APART_DRAFT, APART_FROM_MARKS = 8, 3, 12
AREAS = [use for use in Use if style.signs()[use].kind != "band"]
BANDS = [use for use in Use if style.signs()[use].kind == "band"]


@cache
def seen(colour: str, opacity: float, vision: str) -> Color:
    """A colour over the ground, as a person with this vision sees it."""
    flat = Color.layer([Color(colour).set("alpha", opacity), Color(LAND)], space="srgb")
    return flat if vision == "normal" else flat.filter(vision, method="brettel").clip()


def difference(one: Use, other: Use, vision: str, *, draft: bool) -> float:
    a, b = (style.fill_style(use, draft) for use in (one, other))
    first, second = seen(a.colour, a.opacity, vision), seen(b.colour, b.opacity, vision)
    return first.delta_e(second, method="2000")


@pytest.mark.parametrize(("draft", "least"), [(False, APART), (True, APART_DRAFT)])
@pytest.mark.parametrize("vision", VISIONS)
def test_areas_differ_in_colour_or_else_in_pattern(vision: str, draft: bool, least: float) -> None:
    """The rule: what lies under one pattern, or none, is apart in colour to every eye."""
    near = {
        (one, other): difference(one, other, vision, draft=draft)
        for one, other in combinations(AREAS, 2)
        if style.signs()[one].pattern == style.signs()[other].pattern
    }
    assert len(near) > 20
    assert {pair: value for pair, value in near.items() if value < least} == {}


@pytest.mark.parametrize("vision", VISIONS)
def test_bands_differ_in_colour(vision: str) -> None:
    for one, other in combinations(BANDS, 2):
        colours = [seen(style.fill_style(use).colour, 0.75, vision) for use in (one, other)]
        assert colours[0].delta_e(colours[1], method="2000") > APART


def test_no_class_wears_the_colour_of_a_notice() -> None:
    for use, mark in product(Use, style.MARKS.values()):
        area = style.fill_style(use)
        for colour in (area.colour, area.outline, seen(area.colour, area.opacity, "normal")):
            assert Color(mark.colour).delta_e(colour, method="2000") >= APART_FROM_MARKS, use


def test_nor_that_of_the_border() -> None:
    for use in Use:
        colour = style.fill_style(use).outline
        assert Color(style.STATE_BORDER.colour).delta_e(colour, method="2000") >= APART, use


@pytest.mark.parametrize("use", Use)
def test_outlines_and_letters_stand_out(use: Use) -> None:
    area = style.fill_style(use)
    assert Color(area.outline).contrast(LAND, method="wcag21") >= 3
    assert Color(area.letter_colour).contrast(WHITE, method="wcag21") >= 4.5


def test_marks_stand_out_from_their_halo_and_numbers_from_their_mark() -> None:
    for mark in style.MARKS.values():
        assert style.contrast(mark.colour, WHITE) >= 4.5
        assert style.contrast(mark.colour, style.ink_on(mark.colour)) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    for one, other in [("#000000", WHITE), ("#767676", WHITE), (LAND, INK), ("#CCE968", LAND)]:
        expected = Color(one).contrast(other, method="wcag21")
        assert style.contrast(one, other) == pytest.approx(expected, rel=1e-3)


def test_what_stands_out_already_stays_as_it_is() -> None:
    assert style.standing_out("#0000DE") == "#0000DE"
    assert style.contrast(style.standing_out("#CCE968"), LAND) == pytest.approx(3, abs=0.5)
