"""One class for each thing that can go wrong; the texts are in ``vocabulary/texts.yaml``.

An error carries its facts (file, feature, line, value, choices). ``str(error)`` is one
English line; ``error.message("de")`` the German one. A ``reason`` that is a code of the
catalogue (``reason.encrypted``) is worded from it, any other is shown as it is.
"""

from __future__ import annotations

import re
from typing import Any

from planning.texts import Language, text, worded


class PlanabgleichError(Exception):
    """Base of every error that a person may read."""

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__(self.message("en"))

    @property
    def code(self) -> str:
        """Key in the catalogue: ``error.`` and the class name in snake case."""
        return "error." + re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()

    def message(self, language: Language) -> str:
        """One line, with its place first."""
        facts = {**_EMPTY, **self.facts}
        if isinstance(facts["reason"], str):
            facts["reason"] = worded(facts["reason"], language, facts)
        sentence = text(self.code, language, facts)
        return " ".join(f"{_place(self.facts, language)}{sentence}".split())


_EMPTY = {"reason": "", "value": "", "choices": "", "place": ""}
_PLACES = {
    "line": {"de": "Zeile", "en": "line"},
    "line_column": {"de": "Spalte", "en": "column"},
    "row": {"de": "Datensatz", "en": "row"},
    "feature": {"de": "Objekt", "en": "feature"},
    "coordinate": {"de": "Koordinate", "en": "coordinate"},
}


def _place(facts: dict[str, Any], language: Language) -> str:
    """``file, line 12, feature X:`` from whatever of these is known."""
    parts = [str(facts["file"])] if facts.get("file") else []
    parts += [
        f"{words[language]} {facts[key]}"
        for key, words in _PLACES.items()
        if facts.get(key) is not None
    ]
    return ", ".join(parts) + ": " if parts else ""


class InputError(PlanabgleichError):
    """What was given cannot be used; nothing was stored."""


class UnreadableFile(InputError):
    """The file is missing, damaged or of no known format (``reason``)."""


class FileTooLarge(InputError):
    """The file, or what it unpacks to, exceeds the limit (``size_mb``, ``limit_mb``)."""


class UnsafeXml(InputError):
    """The XML declares a document type or entities (``line``)."""


class UnsafeArchive(InputError):
    """An archive with path tricks, encryption or nothing to read (``reason``)."""


class NoCoordinateSystem(InputError):
    """The file declares no coordinate reference system."""


class UnknownCoordinateSystem(InputError):
    """The declared coordinate reference system is not known (``value``)."""


class NoGeometry(InputError):
    """The file holds no geometry at all."""


class UnmendableGeometry(InputError):
    """A geometry cannot be made valid without changing it (``reason``)."""


class InvalidGeometry(InputError):
    """A zone handed over for comparison has no valid geometry (``feature``, ``value`` = state,
    ``reason``).
    """


class MissingColumn(InputError):
    """A required column is missing (``value``, ``choices`` = columns present)."""


class UnknownValue(InputError):
    """A column holds a value outside its list (``column``, ``value``, ``choices``)."""


class DuplicateId(InputError):
    """Two features of one plan carry the same id (``value``)."""


class OutsideBothStates(InputError):
    """The plan lies neither in Hamburg nor in Schleswig-Holstein."""


class PlanBusy(InputError):
    """Another process is importing the same plan (``value``)."""


class DocumentInvalid(InputError):
    """A YAML document does not hold what it must (``line``, ``line_column``, ``reason``)."""

    further: tuple[DocumentInvalid, ...] = ()
    """What else is wrong with the same document."""


class RuleBookInvalid(DocumentInvalid):
    """The rule book does not hold what it must."""


class MappingInvalid(DocumentInvalid):
    """The mapping file does not hold what it must."""


class ProfileInvalid(DocumentInvalid):
    """The profile of checks does not hold what it must."""


class ContradictoryCoordinateSystem(InputError):
    """The coordinates fit another system (``choices``) than the declared one (``value``)."""


class MappingNeedless(InputError):
    """The file is of a standard (``value``) that is read without a mapping."""


class OtherCoordinateSystem(InputError):
    """The file declares another system (``value``) than the one given for it (``choices``)."""


class ServiceFailed(InputError):
    """A service does not answer as its standard says, or not at all (``value``, ``reason``)."""


class AddressRefused(InputError):
    """An address that is not asked: its scheme or its network (``value``, ``reason``)."""


class HarvestRunning(InputError):
    """Another process is harvesting the same source (``value``)."""


class TerritoryUnusable(InputError):
    """A boundary that cannot replace a state's territory (``reason``)."""


class InvalidRequest(InputError):
    """A parameter of a request is out of its range (``reason``)."""


class AmbiguousName(InputError):
    """Several plans have this name (``value``, ``choices`` = their keys)."""


class ExportTooLarge(InputError):
    """An export takes longer or holds more than the service allows (``seconds``, ``limit_mb``)."""


class ExportsBusy(PlanabgleichError):
    """The service is writing as many exports as it may at a time."""


class NotFound(PlanabgleichError):
    """There is nothing under this name (``value``, ``choices``)."""


class InstallationError(PlanabgleichError):
    """Something on this machine is missing or broken."""


class PostgisMissing(InstallationError):
    """No PostgreSQL with PostGIS was found (``reason`` = what to install)."""


class ClusterFailed(InstallationError):
    """The embedded server did not start or stop (``reason``)."""


class MapServerMissing(InstallationError):
    """No MapServer was found (``reason`` = how to install it)."""


class HomeUnusable(InstallationError):
    """The server's user cannot reach or write the home folder (``value``, ``user``)."""


class DatabaseAddressInvalid(InstallationError):
    """A setting (``value`` = its name) holds no address of a PostgreSQL database."""


class DatabaseUnavailable(InstallationError):
    """The database does not answer or refuses (``reason``)."""


class DatabaseBusy(InstallationError):
    """All connections to the database are in use, or nobody lets it be upgraded."""


class SettingInvalid(InstallationError):
    """A setting cannot be used (``setting``, ``value``, ``reason``)."""


class PortInUse(InstallationError):
    """The web address is already in use (``value``)."""


class PackageMissing(InstallationError):
    """An optional package is not installed (``value``, ``choices`` = how to get it)."""
