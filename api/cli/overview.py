"""``planabgleich map OUT.html``: stored plans and notices as a map in one file."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from api.cli.console import databases, note
from layers.overview import overview, stored
from planning import database, results_file
from planning.texts import Language

SUFFIXES = (".html", ".htm")


def draw(out: Path, run: UUID | None, conflict: UUID | None, language: Language) -> None:
    """Write the map of a run, or of one notice, with all that it needs inside."""
    results_file.check_folder(out)
    with databases() as opened, database.session(opened.writer, read_only=True) as session:
        excerpt = stored(session, language, run=run, conflict=conflict)
    drawn = overview(
        excerpt.zones,
        excerpt.conflicts,
        territory=excerpt.territory,
        language=language,
        notes=excerpt.notes,
    )
    results_file.write_bytes(drawn.get_root().render().encode(), out)
    note("cli.written", files=str(out))
