"""Mapping files: any table of areas becomes zones by a YAML file that says which field is what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from planning import document, errors
from planning.intake.mapping.form import MAPPING, Mapping

__all__ = ["Mapping", "json_schema", "load", "parse"]


def load(path: Path) -> Mapping:
    """The mapping in a YAML file.

    Raises UnreadableFile, or MappingInvalid with file, line, column and reason.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise errors.UnreadableFile(file=path, reason=reason) from None
    return parse(text, str(path))


def parse(text: str, file: str) -> Mapping:
    """The mapping in a YAML text; ``file`` names it. Raises MappingInvalid."""
    read = document.read(text, file, MAPPING)
    try:
        return Mapping.model_validate(read.content)
    except ValidationError as invalid:
        raise document.complaint(invalid, read) from None


def json_schema() -> dict[str, Any]:
    """The form of a mapping as JSON Schema (draft 2020-12), for editors that check YAML."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | Mapping.model_json_schema()
