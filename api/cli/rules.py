"""``planabgleich rules``: the rule book; needs no database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from api.cli.console import language, out, say
from planning import errors
from planning.conflicts import rules
from planning.conflicts.rules import Rule
from planning.texts import text

app = typer.Typer(no_args_is_help=True, help="The rule book.")
Book = Annotated[Path | None, typer.Option("--rules", help="A rule book; default: the shipped.")]


@app.command("list")
def list_rules(rule_book: Book = None) -> None:
    """List the rules."""
    table = Table()
    table.add_column(say("cli.column_rule"), no_wrap=True, min_width=5)
    table.add_column(say("cli.column_title"))
    table.add_column(say("cli.column_relation"))
    table.add_column(say("cli.column_severity"))
    for rule in rules.load(rule_book).rules:
        relations = dict.fromkeys(condition.relation for condition in rule.any)
        severities = sorted({int(condition.severity) for condition in rule.any}, reverse=True)
        title = getattr(rule.title, language())
        table.add_row(rule.id, title, ", ".join(relations), ", ".join(map(str, severities)))
    out.print(table)


@app.command()
def explain(
    rule_id: Annotated[str, typer.Argument(help="Such as E01.")], rule_book: Book = None
) -> None:
    """Say what a rule compares, by which figures and on what basis."""
    known = {rule.id: rule for rule in rules.load(rule_book).rules}
    if rule_id not in known:
        raise errors.NotFound(value=rule_id, choices=", ".join(known))
    for line in _explanation(known[rule_id]):
        out.print(line, highlight=False, markup=False, soft_wrap=True)


@app.command()
def check(rule_book: Annotated[Path, typer.Argument(help="A rule book (YAML).")]) -> None:
    """Check a rule book: exit 0 where it holds what it must, else 2 with the line."""
    book = rules.load(rule_book)
    out.print(say("cli.rules_sound", rules=len(book.rules)), highlight=False)


def _explanation(rule: Rule) -> list[str]:
    """A rule as lines of text."""
    chosen = language()
    lines = [f"{rule.id}  {getattr(rule.title, chosen)}"]
    if rule.basis:
        lines.append(f"  {say('cli.basis')}: {getattr(rule.basis, chosen)}")
    for condition in rule.any:
        severity = text(f"severity.{int(condition.severity)}", chosen)
        lines.append(f"  {condition.relation}: {condition.severity} {severity}")
        lines += [f"    {name} = {value:g}" for name, value in condition.values.items()]
    if rule.resolution:
        lines.append(f"  {say('cli.resolution')}: {getattr(rule.resolution, chosen)}")
    return lines
