"""``planabgleich db``: the embedded database server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from api.cli.console import note, out, say
from api.startup import open_databases
from planning import cluster
from planning.settings import Settings

app = typer.Typer(no_args_is_help=True, help="The embedded PostGIS server.")


@app.command()
def start(
    tcp: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Also listen on this port of 127.0.0.1.")
    ] = None,
) -> None:
    """Start the server, made first where there is none; print its TCP address if it has one."""
    addresses = cluster.ensure_running(Settings(), tcp_port=tcp)
    note("cli.db_running")
    if addresses.tcp:
        print(cluster.libpq_address(addresses.tcp))


@app.command()
def stop() -> None:
    """Stop the server."""
    stopped = cluster.stop(Settings())
    note("cli.db_stopped" if stopped else "cli.db_not_running")


@app.command()
def status() -> None:
    """Say whether the server runs; exit code 3 where it does not."""
    found = cluster.status(Settings())
    out.print(say("cli.db_running" if found.running else "cli.db_not_running"), highlight=False)
    for name, value in asdict(found).items():
        out.print(f"  {name}: {value}", highlight=False, soft_wrap=True)
    if not found.running:
        raise typer.Exit(3)


@app.command()
def url(
    map_reader: Annotated[
        bool, typer.Option(help="The address of the role map_reader instead.")
    ] = False,
) -> None:
    """Print the address of the database, as psql and QGIS read it."""
    addresses = cluster.addresses(Settings())
    print(cluster.libpq_address(addresses.map_reader if map_reader else addresses.writer))


@app.command()
def upgrade() -> None:
    """Bring the database to this version's schema."""
    open_databases(Settings()).close()
    note("cli.db_current")
