"""``planabgleich rules``: the rule book; needs no database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from api.cli.console import complain, language, out, print_json, say
from planning import errors
from planning.conflicts import rules
from planning.conflicts.examples import check_book, examples
from planning.conflicts.rule_page import page
from planning.conflicts.rule_words import Facts, compared, condition, grounds, run_state
from planning.conflicts.rules import Rule
from planning.texts import Language

app = typer.Typer(no_args_is_help=True, help="The rule book.")
Book = Annotated[Path | None, typer.Option("--rules", help="A rule book; default: the shipped.")]


@app.command("list")
def list_rules(rule_book: Book = None) -> None:
    """List the rules, and which of them wait for a layer."""
    table = Table()
    table.add_column(say("cli.column_rule"), no_wrap=True, min_width=5)
    table.add_column(say("cli.column_title"), ratio=1, overflow="fold")
    for column in ("relation", "severity", "state_of_rule"):
        table.add_column(say(f"cli.column_{column}"))
    for rule in rules.load(rule_book).rules:
        relations = dict.fromkeys(condition.relation for condition in rule.any)
        severities = sorted({int(condition.severity) for condition in rule.any}, reverse=True)
        table.add_row(
            rule.id,
            rule.title.of(language()),
            ", ".join(relations),
            ", ".join(map(str, severities)),
            run_state(rule, language()),
        )
    out.print(table)


@app.command()
def explain(
    rule_id: Annotated[str, typer.Argument(help="Such as E01.")], rule_book: Book = None
) -> None:
    """Say what a rule compares, by which figures and on what basis."""
    known = {rule.id: rule for rule in rules.load(rule_book).rules}
    if rule_id not in known:
        raise errors.NotFound(value=rule_id, choices=", ".join(known))
    for line in _explanation(known[rule_id], language()):
        out.print(line, highlight=False, markup=False, soft_wrap=True)


@app.command()
def check(rule_book: Annotated[Path, typer.Argument(help="A rule book (YAML).")]) -> None:
    """Check a rule book and run the examples beside it (NAME.tests.yaml).

    Exit 2 with line and column of every fault, 1 where an example does not hold.
    """
    try:
        book = rules.load(rule_book)
        failures = check_book(rule_book)
    except errors.RuleBookInvalid as invalid:
        for fault in (invalid, *invalid.further):
            complain(fault.message(language()))
        raise typer.Exit(2) from None
    for failure in failures:
        complain(failure)
    if failures:
        raise typer.Exit(1)
    told = len(examples(rule_book))
    out.print(say("cli.rules_sound", rules=len(book.rules), examples=told), highlight=False)


@app.command()
def schema() -> None:
    """Print the form of a rule book as JSON Schema, for editors that check YAML."""
    print_json(rules.json_schema())


@app.command()
def doc(
    rule_book: Book = None,
    german: Annotated[bool, typer.Option("--de", help="In German.")] = False,
) -> None:
    """Print the rule book as a page to read (Markdown)."""
    print(page(rules.load(rule_book), "de" if german else "en"), end="")


def _explanation(rule: Rule, chosen: Language) -> list[str]:
    """A rule as lines of text."""
    lines = [f"{rule.id}  {rule.title.of(chosen)}", *_lines(compared(rule, chosen), "  ")]
    for each in rule.any:
        said = condition(rule, each, chosen)
        lines += [f"  {said.title}", *(f"    {figure}" for figure in said.figures)]
        lines += _lines(said.facts, "    ")
    return lines + _lines(grounds(rule, chosen), "  ")


def _lines(facts: Facts, indent: str) -> list[str]:
    return [f"{indent}{label}: {said}" for label, said in facts]
