"""Hostile files on the command line: one line for each, never the words of an unforeseen error."""

from __future__ import annotations

from pathlib import Path

import pytest

from api import cli
from tests.planning.intake.builder import document, plan, section, square, zone
from tests.planning.intake.test_hostile_files import ABSURD, DOCUMENTS, OBJECTS, drawn, ring

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
