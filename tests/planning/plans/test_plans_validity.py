"""Which version stands on which day, against a model that asks day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planning.plans.validity import Told, stands
from planning.terms import LegalStatus, Phase

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(8)]
CALENDAR = [FIRST - timedelta(days=1), *DAYS]
"""The days that count; the first stands for all that were before."""


def told(
    version: int,
    status: LegalStatus | None = LegalStatus.IN_FORCE,
    begin: int | None = None,
    end: int | None = None,
    told_on: int = 0,
) -> Told:
    """A version told on a day, days counted from the first."""
    days = [None if n is None else FIRST + timedelta(days=n) for n in (begin, end)]
    return Told(version, status, days[0], days[1], FIRST + timedelta(days=told_on))


def standing(versions: Sequence[Told], day: date) -> set[int]:
    return {s.version for s in stands(versions) if s.begin <= day < s.end}


def law_of(versions: Sequence[Told], day: date) -> int | None:
    """The version in force on a day: a calendar, written over as each version is told."""
    law: dict[date, int] = {}
    for version in versions:
        begin, end = version.valid_from or CALENDAR[0], version.valid_to or date.max
        if version.status is LegalStatus.VOID:
            law.clear()
            continue
        if version.status is LegalStatus.REPEALED:
            end = version.valid_to or version.told_on
            law = {d: v for d, v in law.items() if d < min(begin, end)}
        elif version.status and version.status.phase is Phase.IN_FORCE:
            first = {v: min(d for d in law if law[d] == v) for v in law.values()}
            later = {v: d for v, d in first.items() if version.valid_from and d > begin}
            law = {d: v for d, v in law.items() if d < begin or v in later}
            end = min([end, *later.values()])
        else:
            continue
        law |= {d: version.version for d in CALENDAR if begin <= d < end}
    return law.get(day)


def told_in_order() -> st.SearchStrategy[list[Told]]:
    """Versions in force, repealed or void with days of their own."""
    statuses = st.sampled_from(
        [LegalStatus.IN_FORCE] * 4 + [LegalStatus.REPEALED, LegalStatus.VOID]
    )
    day = st.none() | st.integers(0, 6)
    facts = st.tuples(statuses, day, day, st.integers(0, 7))
    return st.lists(facts.filter(lambda f: f[1] is None or f[2] is None or f[1] < f[2])).map(
        lambda rows: [told(n, *row) for n, row in enumerate(rows)]
    )


@given(told_in_order())
def test_what_is_in_force_equals_the_answer_day_by_day(versions: list[Told]) -> None:
    for day in DAYS:
        law = {
            s.version
            for s in stands(versions)
            if s.track is Phase.IN_FORCE and s.begin <= day < s.end
        }
        expected = law_of(versions, day)
        assert law == (set() if expected is None else {expected})


@given(told_in_order())
def test_no_track_has_two_versions_on_a_day(versions: list[Told]) -> None:
    for day in DAYS:
        tracks = [s.track for s in stands(versions) if s.begin <= day < s.end]
        assert len(tracks) == len(set(tracks))


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        pytest.param(
            [told(1, begin=0), told(2, begin=3)], [{1}, {1}, {1}, {2}, {2}], id="succession"
        ),
        pytest.param(
            [told(1, begin=0), told(2, begin=0)], [{2}] * 5, id="correction of the same days"
        ),
        pytest.param(
            [told(2, begin=3), told(1, begin=0)],
            [{1}, {1}, {1}, {2}, {2}],
            id="history told later",
        ),
        pytest.param(
            [told(1, begin=0), told(2, begin=1, end=3)],
            [{1}, {2}, {2}, set(), set()],
            id="what was replaced does not come back",
        ),
        pytest.param([told(1, begin=0), told(2)], [{2}] * 5, id="no first day: replaces all"),
        pytest.param(
            [told(1, LegalStatus.PUBLISHED), told(2, begin=2)],
            [{1}, {1}, {2}, {2}, {2}],
            id="a draft until it is in force",
        ),
        pytest.param(
            [told(1, begin=0), told(2, LegalStatus.PUBLISHED)],
            [{1, 2}] * 5,
            id="a draft beside what is in force",
        ),
        pytest.param(
            [told(1, begin=0), told(2, LegalStatus.PUBLISHED), told(3, LegalStatus.ABANDONED)],
            [{1}] * 5,
            id="an abandoned draft leaves what is in force",
        ),
        pytest.param(
            [told(1, begin=0), told(2, LegalStatus.REPEALED, 0, None, told_on=2)],
            [{2}, {2}, set(), set(), set()],
            id="repealed without a last day: the day it was told",
        ),
        pytest.param(
            [told(1, begin=0), told(2, LegalStatus.VOID)], [set()] * 5, id="void: never stood"
        ),
    ],
)
def test_what_a_new_version_replaces(versions: list[Told], expected: list[set[int]]) -> None:
    assert [standing(versions, day) for day in DAYS[:5]] == expected
