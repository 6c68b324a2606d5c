"""Layers as files: the format that is asked for, of a day, a box and a filter, in any size."""

from layers.exports.extract import SYSTEMS, Box, Extract
from layers.exports.formats import FORMATS, Format, format_of
from layers.exports.stream import Limits
from layers.exports.writing import Exported, append, check, export

__all__ = [
    "FORMATS",
    "SYSTEMS",
    "Box",
    "Exported",
    "Extract",
    "Format",
    "Limits",
    "append",
    "check",
    "export",
    "format_of",
]
