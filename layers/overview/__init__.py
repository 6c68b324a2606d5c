"""Maps in one file: both states' zones and what was found between them, drawn by folium.

``overview`` takes the tables that ``check`` and ``detect`` work with, ``stored`` reads them from
the database. The map carries its scripts and styles in itself: it opens without a network, in a
notebook and from a mail.
"""

from layers.overview.drawing import overview
from layers.overview.stored import Excerpt, stored

__all__ = ["Excerpt", "overview", "stored"]
