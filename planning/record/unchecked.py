"""Where a rule could not look: the stretches of the border at which a state's plans are missing."""

from __future__ import annotations

import pandas as pd

from planning.checking import Check
from planning.conflicts import wording
from planning.conflicts.coverage import ANY
from planning.terms import CoverageStatus, Use
from planning.texts import Language, text
from planning.uses import use_terms

_STRETCH = ["sh_ags", "sh_name", "length_m"]


def unchecked(check: Check, language: Language) -> list[dict[str, str]]:
    """One row for each state and the stretches that lack the same plans, the longest first.

    It tells the classes that no plan of the state can hold there and the rules that need them.
    """
    missing = _missing(check.coverage)
    by_stretch = missing.groupby(["state", *_STRETCH], as_index=False).agg(
        classes=("classes", lambda each: ";".join(sorted(set(";".join(each).split(";"))))),
        rules=("rule_id", lambda each: ", ".join(dict.fromkeys(each))),
    )
    alike = by_stretch.groupby(["state", "classes", "rules"], as_index=False).agg(
        places=("sh_name", list), keys=("sh_ags", list), length_m=("length_m", "sum")
    )
    alike = alike.sort_values("length_m", ascending=False, kind="stable")
    whole_m = check.ground.territory.border.length
    return [
        {
            "missing": f"{text(f'state.{row.state}', language)}: {_classes(row.classes, language)}",
            "stretches": _where(row.places, row.keys, row.length_m, whole_m, language),
            "rules": row.rules,
        }
        for row in alike.itertuples()
    ]


def _missing(coverage: pd.DataFrame) -> pd.DataFrame:
    """A row for each rule, stretch and state whose plans are missing there, in the book's order."""
    rows = coverage[coverage["status"] == CoverageStatus.NEIGHBOUR_MISSING.value]
    sides = [
        pd.DataFrame(rows[["rule_id", *_STRETCH]]).assign(
            state=rows[f"{side}_state"], classes=rows[f"missing_{side}"]
        )
        for side in ("a", "b")
    ]
    told = pd.concat(sides).sort_index(kind="stable")
    return told.dropna(subset=["classes"]).drop_duplicates()


def _classes(joined: str, language: Language) -> str:
    """Names of classes; where a rule of any class finds no plan there is none at all."""
    codes = joined.split(";")
    if ANY in codes:
        return text("record.any_class", language)
    terms = [use_terms()[Use(code)] for code in codes]
    return ", ".join(sorted(term.name_de if language == "de" else term.name_en for term in terms))


def _where(
    places: list[str], keys: list[str], length_m: float, whole_m: float, language: Language
) -> str:
    """The municipalities along the stretches, or that it is the whole border."""
    facts = {"length": wording.kilometres(length_m, language)}
    if abs(length_m - whole_m) < 1:
        return text("record.whole_border", language, facts)
    facts["places"] = ", ".join(f"{n} ({k})" for n, k in zip(places, keys, strict=True))
    return text("record.some_stretches", language, facts)
