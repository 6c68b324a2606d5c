"""WMS and WFS: what MapServer is told of the catalog."""
