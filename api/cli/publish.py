"""``planabgleich publish``: the public layers and the viewer as static files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import sqlalchemy as sa
import typer
from sqlalchemy.orm import Session

from api.app import WEB_ROOT
from api.cli.console import ProgressReport, databases, note, out, progress_bar
from api.startup import Databases
from api.static_site import NAMED, Site
from layers import generalising, publication
from planning import database, monitoring
from planning.berlin import today
from planning.conflicts import rules
from planning.settings import Settings


def publish(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of all publications.")],
) -> None:
    """Write all public layers and the viewer as static files for any web server.

    Each publication gets a folder named by its day and stays; `latest` is the newest.
    """
    if not WEB_ROOT.is_dir():
        note("cli.viewer_missing")
        raise typer.Exit(3)
    with databases() as opened, progress_bar("cli.publishing") as progress:
        generalising.prepare(opened.writer)
        done = _publish(opened, folder, progress)
    note("cli.site_published" if done.new else "cli.site_unchanged", folder=done.folder)
    out.print(str(done.folder), highlight=False, soft_wrap=True)


def _publish(opened: Databases, folder: Path, progress: ProgressReport) -> publication.Publication:
    """Layers and answers of one moment: the reader of layers sees the snapshot of the session."""
    book = rules.load()
    with database.session(opened.writer) as session, opened.map_reader.connect() as reader:
        _same_moment(session, reader)
        run = monitoring.latest_run(session)
        beside = publication.Beside(
            Site(session, Settings(), WEB_ROOT).write,
            run.rule_book if run else book.title,
            NAMED,
        )
        return publication.publish(reader, folder, today(), book, beside, progress)


def _same_moment(session: Session, reader: sa.Connection) -> None:
    session.execute(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
    snapshot = session.scalar(sa.text("SELECT pg_export_snapshot()"))
    reader.execute(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
    reader.exec_driver_sql(f"SET TRANSACTION SNAPSHOT '{snapshot}'")
