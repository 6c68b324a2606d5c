"""The public layers as files that any file server carries, each publication under its day."""

from layers.publication.folder import Publication, newest
from layers.publication.writing import Beside, publish

__all__ = ["Beside", "Publication", "newest", "publish"]
