"""Profiles: which checks run and how grave their findings are, by version of XPlanung."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, ValidationError

from planning import document, errors
from planning.document import Document, Form, Kind
from planning.intake.source import Weight

STANDARD: Final = "standard"
PROFILE: Final = Kind(errors.ProfileInvalid, Form)

Severity = Literal["error", "warning", "info", "off"]
_Step = Annotated[str, Field(pattern=r"^from \d\.\d$")]


class Title(Form):
    """What a profile is called."""

    de: str
    en: str


class ByVersion(Form):
    """A severity that changes with a version of XPlanung: ``{otherwise: ..., from 6.0: ...}``."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[_Step, Severity]

    otherwise: Severity

    def at(self, version: str | None) -> Severity:
        """The severity in a version; where there is none, that of the latest."""
        steps = sorted(self.__pydantic_extra__.items())
        passed = [
            s for step, s in steps if version is None or version >= step.removeprefix("from ")
        ]
        return passed[-1] if passed else self.otherwise

    def steps(self) -> dict[str, Severity]:
        """The severities by what stands before them."""
        return {"otherwise": self.otherwise, **self.__pydantic_extra__}


class Profile(Form):
    """A profile as its file states it, with what it takes over from the one it is based on."""

    title: Title
    based_on: str | None = STANDARD
    tolerance_mm: float = Field(default=2.0, gt=0, le=1000)
    checks: dict[str, Severity | ByVersion] = Field(default_factory=dict)

    def severity(self, check: str, version: str | None) -> Weight | None:
        """How grave a finding of the check is; None where the check is switched off."""
        said = self.checks[check]
        word = said.at(version) if isinstance(said, ByVersion) else said
        return None if word == "off" else Weight(word)


def load(name: str, known: frozenset[str]) -> Profile:
    """A shipped profile by its name, or one's own by its path (.yaml).

    ``known`` are the names of all checks. Raises NotFound, UnreadableFile or ProfileInvalid.
    """
    read = document.read(_source(name), name, PROFILE)
    try:
        own = Profile.model_validate(read.content)
    except ValidationError as invalid:
        raise document.complaint(invalid, read) from None
    _refuse_unknown(own, known, read)
    base = load(own.based_on, known).checks if own.based_on else {}
    return own.model_copy(update={"checks": {**base, **own.checks}})


def names() -> list[str]:
    """The profiles that are shipped."""
    folder = files(__package__).joinpath("profiles")
    return sorted(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith("yaml"))


def _source(name: str) -> str:
    if name in names():
        return files(__package__).joinpath("profiles", f"{name}.yaml").read_text(encoding="utf-8")
    path = Path(name)
    if path.suffix not in (".yaml", ".yml"):
        raise errors.NotFound(value=name, choices=", ".join(names()))
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault


def _refuse_unknown(own: Profile, known: frozenset[str], read: Document) -> None:
    """Refuse the name of a check that there is not."""
    for name in own.checks:
        if name not in known:
            mark = read.trace(["checks", name])[-1][1]
            raise read.fault("reason.no_such_check", mark, value=name)
