"""What QGIS does with our files, told as JSON; run by the Python that QGIS is installed for.

    python3 in_qgis.py JOB < parameters.json

``style`` draws features of its own in a layer style, ``source`` a source in one, ``project`` a
project; ``picture`` looks at a picture. Each tells the commonest colours in boxes of pixels.
"""

import json
import sys
from collections import Counter

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QSize
from qgis.PyQt.QtGui import QColor, QImage


def style(job):
    """A style and features made for it: how it was read, and what was drawn."""
    fields = "".join(f"&field={name}:{kind}" for name, kind in job["fields"].items())
    layer = QgsVectorLayer(f"{job['type']}?crs=EPSG:25832{fields}", "drawn", "memory")
    layer.dataProvider().addFeatures([feature(layer, each) for each in job["features"]])
    layer.updateExtents()
    return {**styled(layer, job["style"]), "rules": rules(layer), **draw([layer], job)}


def source(job):
    """A source of any provider, with a style where one is given."""
    kind = QgsRasterLayer if job["provider"] == "wms" else QgsVectorLayer
    layer = kind(job["source"], "opened", job["provider"])
    told = {"valid": layer.isValid()}
    if job.get("style"):
        told |= styled(layer, job["style"])
        told |= {"features": sum(1 for _ in layer.getFeatures())}
    return {**told, **draw([layer], job)}


def project(job):
    """A project file as it is."""
    opened = QgsProject.instance()
    sound = opened.read(job["project"])
    root = opened.layerTreeRoot()
    order = root.layerOrder()
    shown = [layer for layer in order if root.findLayer(layer.id()).isVisible()]
    return {
        "sound": sound,
        "system": opened.crs().authid(),
        "layers": {layer.name(): layer.isValid() for layer in order},
        "shown": [layer.name() for layer in shown],
        "groups": [group.name() for group in root.findGroups()],
        **draw(shown, job),
    }


def picture(job):
    """A picture that something else has drawn."""
    return look(QImage(job["picture"]), job)


def styled(layer, path):
    """Load a style: an empty message is what QGIS says of a sound one."""
    load = layer.loadNamedStyle if path.endswith(".qml") else layer.loadSldStyle
    message, sound = load(path)
    return {"sound": sound, "message": message}


def feature(layer, each):
    """A feature from its WKT and attributes."""
    made = QgsFeature(layer.fields())
    made.setGeometry(QgsGeometry.fromWkt(each["wkt"]))
    for name, value in each["attributes"].items():
        made.setAttribute(name, value)
    return made


def rules(layer):
    """Of each rule its title and the kinds of its symbol layers; of labels their number."""
    children = layer.renderer().rootRule().children()
    drawn = [[part.layerType() for part in rule.symbol().symbolLayers()] for rule in children]
    return [[rule.label(), layers] for rule, layers in zip(children, drawn, strict=True)]


def draw(layers, job):
    """Render the map; it is kept where a place for it is given."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(job.get("crs", "EPSG:25832")))
    settings.setExtent(QgsRectangle(*job["extent"]))
    settings.setOutputSize(QSize(*job["size"]))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("#ffffff"))
    rendering = QgsMapRendererParallelJob(settings)
    done = QEventLoop()  # answers of a service come while it turns
    rendering.finished.connect(done.quit)
    rendering.start()
    done.exec_()
    drawn = rendering.renderedImage()
    if job.get("keep"):
        drawn.save(job["keep"])
    return {**look(drawn, job), "errors": [error.message for error in rendering.errors()]}


def look(drawn, job):
    """The colours of each box (left, top, right, bottom), the commonest first."""
    return {"boxes": [colours(drawn, *box) for box in job["boxes"]]}


def colours(drawn, left, top, right, bottom):
    """Colours with their number of pixels."""
    found = Counter(
        drawn.pixelColor(x, y).name() for x in range(left, right) for y in range(top, bottom)
    )
    return found.most_common()


application = QgsApplication([], False)
application.initQgis()
jobs = {each.__name__: each for each in (style, source, project, picture)}
print(json.dumps(jobs[sys.argv[1]](json.load(sys.stdin))))
QgsProject.instance().clear()
application.exitQgis()
