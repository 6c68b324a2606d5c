"""From which state to which a rule looks, and for which classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from planning.conflicts.selector import Selector
from planning.terms import State, Use

if TYPE_CHECKING:
    from planning.conflicts.rules import Rule

ANY_CLASS: Final = frozenset(use for use in Use if use is not Use.UNSPECIFIED)


@dataclass(frozen=True)
class Side:
    """The zones that a rule looks for on one side: whose, and of which classes."""

    state: State
    classes: frozenset[Use]


@dataclass(frozen=True)
class Direction:
    """One way round of a rule; side b is missing where the rule looks at b's land alone."""

    a: Side
    b: Side | None
    b_state: State


def directions(rule: Rule) -> Iterator[Direction]:
    """Every way round; of two that ask for the same zones the one with a in Hamburg."""
    symmetric = rule.a == rule.b and all(c.a == c.b for c in rule.any)
    for a in _states(rule.a):
        for b in _partners(rule, a):
            mirrored = symmetric and a is State.SCHLESWIG_HOLSTEIN and b is not a
            if b in _states(rule.b) and not mirrored:
                side_b = Side(b, classes_of(rule, "b")) if rule.b else None
                yield Direction(Side(a, classes_of(rule, "a")), side_b, b)


def _partners(rule: Rule, a: State) -> tuple[State, ...]:
    """The states of b that the scope allows."""
    if rule.b is None or rule.scope == "cross_border":
        return (a.neighbour,)
    return (a,) if rule.scope == "within_state" else (a.neighbour, a)


def _states(selector: Selector | None) -> tuple[State, ...]:
    return (selector.state if selector else None) or tuple(State)


def classes_of(rule: Rule, side: Literal["a", "b"]) -> frozenset[Use]:
    """The classes that the side takes by any of the conditions."""
    selector = getattr(rule, side) or Selector()
    of_rule = frozenset(selector.class_ or ANY_CLASS)
    narrowed = [getattr(condition, side).class_ or ANY_CLASS for condition in rule.any]
    return of_rule & frozenset().union(*narrowed)
