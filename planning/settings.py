"""Every environment variable, once, frozen. Nothing is read at import."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from planning import errors


def _default_home() -> Path:
    """The user's data directory; for root a folder that the server's user can read."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/planabgleich")
    return user_data_path("planabgleich")


def _operating_system_user() -> str:
    """The name of the account that runs the process; its number where it has no name."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # without a name there, or on Windows
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


class Settings(BaseSettings):
    """Settings of one process, each from ``PLANABGLEICH_<NAME>``. Raises SettingInvalid."""

    model_config = SettingsConfigDict(
        env_prefix="PLANABGLEICH_", env_ignore_empty=True, frozen=True
    )

    def __init__(self, **given: Any) -> None:
        try:
            super().__init__(**given)
        except ValidationError as invalid:
            fault = invalid.errors()[0]
            name = "PLANABGLEICH_" + str(fault["loc"][0]).upper()
            raise errors.SettingInvalid(
                setting=name, value=fault["input"], reason=fault["msg"]
            ) from None

    home: Path = Field(
        default_factory=_default_home,
        description="Folder of the embedded PostGIS cluster and of stored files.",
    )
    database_url: str | None = Field(
        default=None,
        description="postgresql:// address of a server to use instead of the embedded one.",
    )
    map_database_url: str | None = Field(
        default=None,
        description="The same database as the role map_reader; default: derived.",
    )
    language: str | None = Field(
        default=None, description="Language of messages: de or en; default: the locale's."
    )
    actor: str = Field(
        default_factory=_operating_system_user,
        description="Who imports, withdraws and publishes; recorded with each act.",
    )
    max_file_mb: int = Field(default=1024, gt=0, description="Largest file read, in MiB.")
    max_unpacked_mb: int = Field(
        default=2048, gt=0, description="Largest total content of an archive, in MiB."
    )
    xplan_schemas: Path | None = Field(
        default=None,
        description="Folder of XML schemas (XSD) that `validate` also checks by; default: none.",
    )
    harvest_pause_s: float = Field(
        default=0.5, ge=0, description="Seconds between two requests to a harvested service."
    )
    harvest_minutes: float = Field(
        default=60, gt=0, description="Longest time that harvesting one source may take."
    )
    harvest_private_addresses: bool = Field(
        default=False,
        description="Whether services inside the own network may be harvested.",
    )
    tile_cache_mb: int = Field(
        default=256, gt=0, description="Most memory that a process keeps tiles in, in MiB."
    )
    export_seconds: float = Field(
        default=120, gt=0, description="Longest time that an export over the web may take."
    )
    export_mb: float = Field(
        default=512, gt=0, description="Most that an export over the web may hold, in MiB."
    )
    basemap_style_url: str | None = Field(
        default=None, description="MapLibre style of a base map; default: none."
    )
    basemap_attribution: str = Field(default="", description="Attribution of the base map.")
