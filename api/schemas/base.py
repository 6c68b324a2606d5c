"""What every answer has in common. Places are longitude, latitude in EPSG:4326."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """Base of every answer; ``class`` is the name outside of what Python calls ``use``."""

    model_config = ConfigDict(frozen=True, validate_by_name=True, serialize_by_alias=True)


class Named(Answer):
    """A code with its names."""

    code: str
    name_de: str
    name_en: str
