"""Boundary files of every format, and those that must be refused."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import box

from planning import errors
from planning.geometry import CRS
from planning.settings import Settings
from planning.territory.boundary import read_boundary

WEST, EAST = (
    box(560_000, 5_930_000, 561_000, 5_931_000),
    box(561_000, 5_930_000, 562_000, 5_931_000),
)
BOTH = box(560_000, 5_930_000, 562_000, 5_931_000)
GML = """<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs"
    xmlns:gml="http://www.opengis.net/gml" xmlns:app="urn:app">
  <gml:featureMember><app:district gml:id="d1"><app:geom>
    <gml:Polygon{srs}><gml:exterior><gml:LinearRing><gml:posList>560000 5930000 562000 5930000
      562000 5931000 560000 5931000 560000 5930000</gml:posList></gml:LinearRing></gml:exterior>
    </gml:Polygon></app:geom></app:district></gml:featureMember>
</wfs:FeatureCollection>"""


def districts(crs: str | None = CRS) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({"name": ["west", "east"]}, geometry=[WEST, EAST], crs=crs)


@pytest.mark.parametrize("name", ["state.gpkg", "state.geojson", "state.shp"])
def test_areas_are_dissolved(tmp_path: Path, name: str) -> None:
    frame = districts().to_crs(4326) if name.endswith("json") else districts()
    frame.to_file(tmp_path / name)
    boundary = read_boundary(tmp_path / name)
    assert boundary.hausdorff_distance(BOTH) < 0.01
    assert shapely.get_num_interior_rings(boundary.geoms[0]) == 0


def test_gml_leaves_no_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "state.xml"
    path.write_text(GML.format(srs=' srsName="EPSG:25832"'))
    assert read_boundary(path).equals(BOTH)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("separator", [";", ","])
def test_csv_with_wkt_names_its_system(tmp_path: Path, separator: str) -> None:
    wgs84 = gpd.GeoSeries([WEST, EAST], crs=CRS).to_crs(4326).to_wkt()
    rows = [f'a{separator}"{wkt}"{separator}EPSG:4326' for wkt in wgs84]
    header = separator.join(["id", "geom", "coordinate_reference_system"])
    path = tmp_path / "state.csv"
    path.write_text("\n".join([header, *rows]), encoding="utf-8-sig")
    assert read_boundary(path).hausdorff_distance(BOTH) < 0.1  # six decimals


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("", errors.UnreadableFile),
        ("nonsense", errors.NoGeometry),
        ("{}", errors.UnreadableFile),
        (GML.format(srs=""), errors.NoCoordinateSystem),
        ('<!DOCTYPE a [<!ENTITY b "c">]>' + GML.format(srs=""), errors.UnsafeXml),
        ("<OGRVRTDataSource></OGRVRTDataSource>", errors.UnreadableFile),
        ("<plan></plan>", errors.UnreadableFile),
        (f"id;wkt\n1;{WEST.wkt}", errors.NoCoordinateSystem),
        (f"wkt;crs\n{WEST.wkt};EPSG:0", errors.UnknownCoordinateSystem),
        (f"wkt;crs\n{WEST.wkt[:-9]};EPSG:25832", errors.UnreadableFile),
        ("wkt;crs\nPOINT (560000 5930000);EPSG:25832", errors.TerritoryUnusable),
        ("wkt;crs\nPOLYGON ((0 0, 9 9, 9 0, 0 8, 0 0));EPSG:25832", errors.TerritoryUnusable),
    ],
)
def test_unusable_files_are_refused(
    tmp_path: Path, content: str, error: type[errors.InputError]
) -> None:
    path = write(tmp_path / "state.any", content)
    with pytest.raises(error) as caught:
        read_boundary(path)
    assert str(path) in str(caught.value)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.UnreadableFile):
        read_boundary(tmp_path / "none.gpkg")


def test_large_file_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "state.csv", "x" * (1024 * 1024 + 1))
    with pytest.raises(errors.FileTooLarge):
        read_boundary(path, Settings(max_file_mb=1))


def test_shapefile_without_system_is_refused(tmp_path: Path) -> None:
    districts().to_file(tmp_path / "state.shp")
    (tmp_path / "state.prj").unlink()
    with pytest.raises(errors.NoCoordinateSystem):
        read_boundary(tmp_path / "state.shp")


def test_geojson_in_metres_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "state.geojson", districts(crs=None).to_json())
    with pytest.raises(errors.NoCoordinateSystem):
        read_boundary(path)


def test_several_layers_are_refused_by_name(tmp_path: Path) -> None:
    districts().to_file(tmp_path / "two.gpkg", layer="states")
    districts().to_file(tmp_path / "two.gpkg", layer="counties")
    with pytest.raises(errors.UnreadableFile, match="states, counties"):
        read_boundary(tmp_path / "two.gpkg")
