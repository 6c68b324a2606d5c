"""The list of commands: as told by the commands themselves, and without importing them."""

from __future__ import annotations

import subprocess
import sys

import typer

from api.cli import _COMMANDS, app


def test_the_table_says_what_each_command_says_of_itself() -> None:
    group = typer.main.get_command(app)
    for name, (_, told) in _COMMANDS.items():
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        assert told == (command.help or "").split("\n\n")[0], name


def test_the_list_of_commands_imports_none_of_them() -> None:
    program = (
        "import sys; from api.cli import main\n"
        "sys.argv[1:] = ['--help']\n"
        "try: main()\n"
        "finally: print(sorted({'geopandas', 'sqlalchemy', 'fastapi'} & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert "validate" in told
    assert "openapi" not in told
    assert told.splitlines()[-1] == "[]"
