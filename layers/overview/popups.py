"""What opens when a zone or a notice is chosen: its facts in words, safe to stand in a page."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from planning import uses
from planning.terms import Use
from planning.texts import Language, text

Row = Mapping[Any, Any]
"""A row of a table, by column."""


def zone_popup(zone: Row, language: Language) -> str:
    """Class, name, plan, state, status and accuracy of a zone."""
    term = uses.use_terms()[Use(zone["class"])]
    heading = term.name_de if language == "de" else term.name_en
    facts = {
        "name": _told(zone, "name"),
        "plan": _told(zone, "plan"),
        "plan_level": _term(zone, "plan_level", "plan_kind", language),
        "state": _term(zone, "state", "state", language),
        "status": _term(zone, "status", "status", language),
        "accuracy": _metres(zone.get("accuracy_m"), language),
        "id": _told(zone, "id"),
    }
    return _page(heading, _list(facts, language))


def notice_popup(notice: Row, language: Language) -> str:
    """What was found, how sure its position is, and where it can be settled."""
    severity = text(f"severity.{int(notice['severity'])}", language)
    kind = text(f"kind.{notice['kind']}", language)
    facts = {
        "weight": severity,
        "certainty": _term(notice, "certainty", "certainty", language),
        "stage": _term(notice, "stage", "stage", language),
        "rule": _told(notice, "rule_id"),
    }
    said = _told(notice, f"explanation_{language}").splitlines()
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in said if each)
    title = _told(notice, f"title_{language}") or _told(notice, "rule_id")
    return _page(title, f'<p class="kind">{escape(kind)}</p>{paragraphs}{_list(facts, language)}')


def _page(heading: str, content: str) -> str:
    return f'<div class="told"><h2>{escape(heading)}</h2>{content}</div>'


def _list(facts: Mapping[str, str], language: Language) -> str:
    """The facts that are known, each with its name."""
    rows = (
        f"<dt>{escape(text(f'overview.fact.{name}', language))}</dt><dd>{escape(value)}</dd>"
        for name, value in facts.items()
        if value
    )
    return f"<dl>{''.join(rows)}</dl>"


def _told(row: Row, column: str) -> str:
    """The value as it is given; nothing where it is missing."""
    value = row.get(column)
    return "" if value is None or pd.isna(value) else str(value)


def _term(row: Row, column: str, prefix: str, language: Language) -> str:
    code = _told(row, column)
    return text(f"{prefix}.{code}", language) if code else ""


def _metres(value: Any, language: Language) -> str:
    if value is None or pd.isna(value):
        return ""
    number = f"{float(value):.1f}".removesuffix(".0")
    return f"± {number.replace('.', ',') if language == 'de' else number} m"
