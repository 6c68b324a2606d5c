"""A rule in the words of a planner: what ``rules explain`` and the reference show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planning.conflicts import wording
from planning.conflicts.condition import Condition
from planning.conflicts.figures import Parameter, Yardsticks, parts
from planning.conflicts.rules import Rule, Source
from planning.conflicts.selector import Range, Selector
from planning.conflicts.yardstick import measure
from planning.terms import State, Use
from planning.texts import Language, codes, text
from planning.uses import SubclassTerm, UseTerm, subclass_terms, use_terms

Facts = list[tuple[str, str]]
"""What is said of a rule: a label and its text."""


@dataclass(frozen=True)
class ConditionWords:
    """A condition: relation and severity, its figures, what else it says."""

    title: str
    figures: list[str]
    facts: Facts


def run_state(rule: Rule, language: Language) -> str:
    """Whether the rule runs, runs in part, or waits for a layer."""
    waits, runs = bool(rule.waiting_for), bool(rule.running)
    return text(
        f"rules.state_{'partly' if waits and runs else 'runs' if runs else 'waits'}", language
    )


def compared(rule: Rule, language: Language) -> Facts:
    """What the rule compares, in which scope and at which time."""
    facts = [("state", run_state(rule, language)), ("a", zones(rule.a, language))]
    if rule.b is not None:
        facts.append(("b", zones(rule.b, language)))
    facts += [("same", ", ".join(rule.same or ())), ("differ", ", ".join(rule.differ or ()))]
    facts.append(("scope", text(f"rules.scope_{rule.scope}", language)))
    facts.append(("kind", text(f"kind.{rule.kind}", language)))
    facts.append(("generic", text("rules.generic_rule", language) if rule.generic else ""))
    facts.append(("waits_for", "; ".join(layer.of(language) for layer in rule.waiting_for)))
    facts.append(("valid", _valid(rule, language)))
    return _labelled(facts, language)


def grounds(rule: Rule, language: Language) -> Facts:
    """What the rule rests on, what could be done, who approved it."""
    tags = [f"force.{rule.force}" if rule.force else "", f"evidence.{rule.evidence or ''}"]
    facts = [
        ("basis", rule.basis.of(language) if rule.basis else ""),
        ("attested", _words(tags, language)),
        ("law_as_of", rule.law_as_of.isoformat() if rule.law_as_of else ""),
        ("resolution", rule.resolution.of(language) if rule.resolution else ""),
        ("approved", _approval(rule, language)),
    ]
    return _labelled(facts, language)


def condition(rule: Rule, of: Condition, language: Language) -> ConditionWords:
    """One condition of the rule."""
    source = Source(rule, of)
    severity = text(f"severity.{int(of.severity)}", language)
    tags = [f"force.{source.force or ''}", f"evidence.{source.evidence or ''}"]
    facts = [
        ("a", zones(of.a, language, rule.a) if of.a.given else ""),
        ("b", zones(of.b, language, rule.b) if of.b.given else ""),
        ("kind", text(f"kind.{of.kind}", language) if of.kind else ""),
        ("attested", _words(tags, language)),
        ("basis", of.basis.of(language) if of.basis else ""),
        ("waits_for", of.waits_for.of(language) if of.waits_for else ""),
    ]
    figures = [
        line for name, figure in of.params.items() for line in _figure(name, figure, language)
    ]
    title = f"{text(f'relation.{of.relation}', language)} ({of.relation}): {of.severity} {severity}"
    return ConditionWords(title, figures, _labelled(facts, language))


def zones(selector: Selector, language: Language, of: Selector | None = None) -> str:
    """The zones that a side takes; ``of`` is the rule's side that a condition's narrows."""
    uses = selector.class_ or (of.class_ if of else None) or tuple(Use)
    given = [_field(column, wanted, uses, language) for column, wanted in selector.given.items()]
    return " – ".join(given) or text("rules.any_zone", language)


def _field(column: str, wanted: Any, uses: tuple[Use, ...], language: Language) -> str:
    """One field of a selector."""
    if column == "class":
        return "; ".join(_name(use_terms()[use], language) for use in uses)
    label = text(f"rules.column_{column}", language)
    if column == "min_area_m2":
        return f"{label} {wording.area(wanted, language)}"
    if isinstance(wanted, Range):
        bounds = [f"≥ {wanted.min:g}"] if wanted.min is not None else []
        bounds += [f"≤ {wanted.max:g}"] if wanted.max is not None else []
        return f"{label} {' '.join(bounds)}"
    if column == "subclass":
        return f"{label} {', '.join(_subclass(code, uses, language) for code in wanted)}"
    return f"{label} {', '.join(_value(column, value, language) for value in wanted)}"


def _subclass(code: str, uses: tuple[Use, ...], language: Language) -> str:
    """The name of a subclass, that of one of the classes where they have it."""
    terms = [term for term in subclass_terms().values() if term.code == code]
    return _name(next((term for term in terms if term.use in uses), terms[0]), language)


def _value(column: str, value: Any, language: Language) -> str:
    """A value as people say it, else as it stands."""
    if isinstance(value, bool):
        return text(f"rules.{'yes' if value else 'no'}", language)
    if isinstance(value, float):
        return f"{value:g}"
    spoken = {"status": f"phase.{value}"}.get(column, f"{column}.{value}")
    return text(spoken, language) if spoken in codes() else str(value)


def _name(term: UseTerm | SubclassTerm, language: Language) -> str:
    return term.name_de if language == "de" else term.name_en


def _figure(name: str, figure: Parameter | Yardsticks, language: Language) -> list[str]:
    """A parameter: value, evidence, role and source; one line for each state's."""
    states = [f" {state}" for state in State] if isinstance(figure, Yardsticks) else [""]
    lines = []
    for state, part in zip(states, parts(figure), strict=True):
        tags = [f"evidence.{part.evidence or ''}", f"rules.role_{part.role}"]
        said = "; ".join(filter(None, [_words(tags, language), part.source]))
        meaning, value = text(f"parameter.{name}", language), measure(name, part.value, language)
        lines.append(f"{meaning} ({name}{state}): {value} ({said})")
    return lines


def _words(tags: Iterable[str], language: Language) -> str:
    """The texts of the codes that the catalogue has."""
    return "; ".join(text(tag, language) for tag in tags if tag in codes())


def _valid(rule: Rule, language: Language) -> str:
    """From when to when the rule holds."""
    if rule.valid_from is None and rule.valid_to is None:
        return ""
    facts = {"first": rule.valid_from or "...", "last": rule.valid_to or "..."}
    return text("rules.valid_time", language, facts)


def _approval(rule: Rule, language: Language) -> str:
    """Who approved the rule; without both states it is a working rule."""
    if rule.approved is None:
        return text("rules.working_rule", language)
    return f"HH: {rule.approved.HH}; SH: {rule.approved.SH}; {rule.approved.date.isoformat()}"


def _labelled(facts: Facts, language: Language) -> Facts:
    """The facts that are known, with their labels in the language."""
    return [(text(f"rules.{name}", language), said) for name, said in facts if said]
