"""What QGIS opens: layer styles and a project, written from the signs of the catalog."""
