"""A rule book fed with reference data: what waited for them runs, and what is old is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import geopandas as gpd
import pandas as pd

from planning.conflicts.condition import Condition
from planning.conflicts.figures import Bilingual
from planning.conflicts.rules import Rule, RuleBook
from planning.texts import text
from planning.zones import zone_table


def fed(rules: RuleBook, zones: gpd.GeoDataFrame, as_of: date | None = None) -> RuleBook:
    """The rules as the zones let them run.

    A rule or condition that waits for a layer of which the zones hold data waits no more. A rule
    that takes reference data older on ``as_of`` than its limit, or of no known day, says so in
    ``data_note``; without ``as_of`` nothing is old.
    """
    data = zones[zones["reference_layer"].notna()]
    if data.empty:
        return rules
    data = zone_table(data)
    there = frozenset(data["reference_layer"])
    arrived = (_arrived(rule, there) for rule in rules.rules)
    return replace(rules, rules=tuple(_noted(rule, data, as_of) for rule in arrived))


def _arrived(rule: Rule, there: frozenset[str]) -> Rule:
    """The rule without what it waited for and is there now."""
    conditions = tuple(
        each.model_copy(update={"waits_for": None}) if _is_there(each, there) else each
        for each in rule.any
    )
    waits_for = None if _is_there(rule, there) else rule.waits_for
    return rule.model_copy(update={"waits_for": waits_for, "any": conditions})


def _is_there(waiting: Rule | Condition, there: frozenset[str]) -> bool:
    return waiting.waits_for is not None and waiting.waits_for.layer in there


def _noted(rule: Rule, data: gpd.GeoDataFrame, as_of: date | None) -> Rule:
    """The rule with a note on data that are older than it bears."""
    if rule.max_data_age_days is None or as_of is None:
        return rule
    taken = rule.a.mask(data) if rule.b is None else rule.a.mask(data) | rule.b.mask(data)
    surveyed = data["surveyed_on"][taken]
    limit = pd.Timestamp(as_of) - pd.Timedelta(days=rule.max_data_age_days)
    if surveyed.notna().all() and (surveyed >= limit).all():
        return rule
    return rule.model_copy(update={"data_note": _note(surveyed.min(), rule.max_data_age_days)})


def _note(oldest: pd.Timestamp, days: int) -> Bilingual:
    told = "data_undated" if pd.isna(oldest) else "data_old"
    facts = {"date": "" if pd.isna(oldest) else oldest.date(), "days": days}
    words = {lang: text(f"explanation.{told}", lang, facts) for lang in ("de", "en")}
    return Bilingual(**words)
