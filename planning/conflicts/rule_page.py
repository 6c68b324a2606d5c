"""The rule book as a page to read, made from the book itself."""

from __future__ import annotations

from itertools import groupby

from planning.conflicts.rule_words import Facts, compared, condition, grounds, run_state
from planning.conflicts.rules import Rule, RuleBook
from planning.texts import Language, text


def page(book: RuleBook, language: Language) -> str:
    """The book in Markdown: a table of all rules, then each rule by its theme."""
    runs = sum(bool(rule.running) for rule in book.rules)
    facts = {"book": book.name, "rules": len(book.rules), "runs": runs}
    lines = [
        text("rules.page_title", language, facts),
        "",
        text("rules.page_intro", language, facts),
    ]
    lines += ["", *_table(book, language)]
    themed = sorted(book.rules, key=lambda rule: rule.theme or "")
    for theme, rules in groupby(themed, key=lambda rule: rule.theme or ""):
        lines += ["", f"## {_theme(theme, language)}"]
        for rule in rules:
            lines += ["", *_section(rule, language)]
    return "\n".join(lines) + "\n"


def _table(book: RuleBook, language: Language) -> list[str]:
    """One row a rule."""
    lines = [text("rules.page_columns", language), "| --- | --- | --- | --- | --- |"]
    for rule in book.rules:
        relations = ", ".join(dict.fromkeys(each.relation for each in rule.any))
        severities = ", ".join(str(n) for n in sorted({int(c.severity) for c in rule.any})[::-1])
        title, state = rule.title.of(language), run_state(rule, language)
        lines.append(
            f"| [{rule.id}](#{rule.id.lower()}) | {title} | {relations} | {severities} | {state} |"
        )
    return lines


def _section(rule: Rule, language: Language) -> list[str]:
    """One rule whole."""
    lines = [f'### <a id="{rule.id.lower()}"></a>{rule.id} {rule.title.of(language)}', ""]
    lines += _bullets(compared(rule, language))
    for each in rule.any:
        said = condition(rule, each, language)
        lines.append(f"- **{said.title}**")
        lines += [f"  - {line}" for line in said.figures]
        lines += [f"  {line}" for line in _bullets(said.facts)]
    return lines + _bullets(grounds(rule, language))


def _bullets(facts: Facts) -> list[str]:
    return [f"- {label}: {said}" for label, said in facts]


def _theme(theme: str, language: Language) -> str:
    return text(f"theme.{theme}", language) if theme else text("rules.no_theme", language)
