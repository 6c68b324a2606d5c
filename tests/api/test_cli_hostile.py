"""Hostile files on the command line: one line for each, never the words of an unforeseen error."""

from __future__ import annotations

import io
import socket
import zipfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from api import cli
from planning import files as files_kept
from planning.settings import Settings
from tests.planning.intake.builder import document, plan, section, square, zone
from tests.planning.intake.test_hostile_files import (
    ABSURD,
    DOCUMENTS,
    OBJECTS,
    drawn,
    nested,
    ring,
)

UNREADABLE = 2
SOUND = document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0)))
FILES = {
    **{f"{name}.gml": drawn(ring(positions)) for name, positions in ABSURD.items()},
    **{f"{name}.geojson": content for name, content in OBJECTS.items()},
    "cut.gml": SOUND[:-40],
    "no name.csv": "\0",
}


def run(*words: str | Path) -> int:
    """Exit code of the program."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.argv", ["planabgleich", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
    return int(ended.value.code or 0)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "en")
    monkeypatch.setenv("PLANABGLEICH_HOME", str(tmp_path / "home"))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    written = []
    for name, content in FILES.items():
        written.append(tmp_path / name)
        written[-1].write_text(content, encoding="latin-1" if "16" in name else "utf-8")
    return written


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".gpkg"])
def test_a_report_of_hostile_files_is_written(
    suffix: str, files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / f"report{suffix}"
    assert run("validate", *files, "--report", report) == UNREADABLE
    assert report.stat().st_size > 0
    told = capsys.readouterr()
    assert all(path.name in told.out for path in files)
    assert "Traceback" not in told.out + told.err


def test_each_is_refused_with_one_line(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = tmp_path / "sound.gml"
    sound.write_text(SOUND)
    for path in files:
        for words in (["check", "--zones", f"HH={path}", "--zones", f"SH={sound}"], ["map", path]):
            code = run(*words)
            told = capsys.readouterr().err
            assert code in ((UNREADABLE,) if words[0] == "check" else (0, UNREADABLE)), told
            assert code == 0 or told.splitlines()[-1].startswith(f"planabgleich: {path}"), told


@pytest.mark.parametrize("text", [text for text, _ in DOCUMENTS.values()], ids=DOCUMENTS)
def test_documents_out_of_bounds_are_refused(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound, own = tmp_path / "sound.geojson", tmp_path / "own.yaml"
    sound.write_text('{"type": "FeatureCollection", "features": []}')
    own.write_text(text)
    zones = ["--zones", f"HH={sound}", "--zones", f"SH={sound}"]
    for words in (
        ["validate", sound, "--map", own],
        ["validate", sound, "--profile", own],
        ["check", *zones, "--rules", own],
        ["check", *zones, "--map", f"HH={own}"],
    ):
        assert run(*words) == UNREADABLE
        assert "own.yaml, line" in capsys.readouterr().err


def entries(**members: str | bytes) -> bytes:
    """A ZIP archive; ``__`` in a name stands for a slash."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".gml", content)
    return packed.getvalue()


def with_entities(declared: str, used: str) -> str:
    head, _, rest = SOUND.partition("?>")
    return f"{head}?>\n<!DOCTYPE x [{declared}]>{rest.replace('Musterplan', used)}"


LAUGHS = '<!ENTITY l0 "ha">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
)
IMPORTED: dict[str, tuple[str, str | bytes, str]] = {
    "external entity": (
        "xxe.gml",
        with_entities('<!ENTITY s SYSTEM "file:///etc/passwd">', "&s;"),
        "document type",
    ),
    "entity from a server": (
        "xxe.gml",
        with_entities('<!ENTITY s SYSTEM "SERVER/s">', "&s;"),
        "document type",
    ),
    "billion laughs": ("laughs.gml", with_entities(LAUGHS, "&l9;"), "document type"),
    "zip slip": ("slip.zip", entries(**{"..__..__xplan": SOUND}), "leads out"),
    "zip bomb": ("bomb.zip", entries(xplan=b"<" + b" " * 40_000_000), "32 MiB"),
    "deep nesting": (  # of attributes
        "deep.gml",
        SOUND.replace(
            "</xplan:BP_Gr", nested("<xplan:a>", "", "</xplan:a>", 9999) + "</xplan:BP_Gr"
        ),
        "depth",
    ),
    "absurd coordinates": ("far.gml", drawn(ring(ABSURD["far"])), "not on Earth"),
    "wrong suffix": ("plan.gml", b"\x89PNG\r\n\x1a\n" + bytes(200), "not known"),
    "page for a plan": ("plan.gml", "<html><body>404</body></html>", "XPlanGML"),
}


@pytest.mark.parametrize(("name", "content", "reason"), IMPORTED.values(), ids=IMPORTED)
def test_nothing_is_imported_with_a_hostile_file(
    name: str,
    content: str | bytes,
    reason: str,
    connection: Connection,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Not even the sound file before it, nobody is connected to, and no file is left behind."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("PLANABGLEICH_HOME", str(settings.home))
    monkeypatch.setenv("PLANABGLEICH_MAX_UNPACKED_MB", "32")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        server = f"http://127.0.0.1:{listening.getsockname()[1]}"
        sound, hostile = tmp_path / "sound.gml", tmp_path / name
        sound.write_text(SOUND.replace("<xplan:XPlanAuszug", schema_of(server), 1))
        plain = content.encode() if isinstance(content, str) else content
        hostile.write_bytes(plain.replace(b"SERVER", server.encode()))
        before = stored(connection, settings)
        assert run("import", sound, hostile, "--state", "HH") == UNREADABLE
        with pytest.raises(BlockingIOError):
            listening.accept()
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.startswith(f"planabgleich: {hostile}"), told
    assert reason in told
    assert stored(connection, settings) == before
    assert list(temporary.iterdir()) == []


def schema_of(server: str) -> str:
    """The beginning of a document that names a schema on a server."""
    return (
        '<xplan:XPlanAuszug xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="http://www.xplanung.de/xplangml/6/0 {server}/x.xsd"'
    )


def stored(connection: Connection, settings: Settings) -> tuple[int, int, int, int]:
    """Rows of plans, versions and zones, and files kept."""
    tables = ("plan", "plan_version", "zone")
    counts = (connection.scalar(sa.text(f"SELECT count(*) FROM planning.{t}")) for t in tables)
    kept = sum(path.is_file() for path in (settings.home / files_kept.FOLDER).rglob("*"))
    plans, versions, zones = (int(count or 0) for count in counts)
    return plans, versions, zones, kept
