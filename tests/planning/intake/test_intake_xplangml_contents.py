"""What a reading hands on besides zones: sections, texts, documents, amendments, rings."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
import shapely

from planning import errors, intake
from planning.intake.source import Amendment, Direction, SourcePlan, Weight
from planning.intake.written import Role
from planning.settings import Settings
from tests.planning.intake.builder import (
    ORIGIN,
    coordinates,
    document,
    plan,
    polygon,
    section,
    small,
    square,
    tag,
    zone,
)
from tests.planning.intake.conftest import Write


def only_plan(path: Path, settings: Settings) -> SourcePlan:
    (found,) = intake.read(path, settings).plans
    return found


def reference(address: str, *further: str) -> str:
    inner = tag("referenzURL", address) + "".join(further)
    return tag("externeReferenz", tag("XP_SpezExterneReferenz", inner))


def archive(members: dict[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return content.getvalue()


def test_a_zone_knows_its_line_its_section_and_its_level(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan(),
            section(),
            zone("BP_GruenFlaeche", square(0, 0), id="G"),
            zone("BP_GruenFlaeche", square(0, 0), tag("ebene", -1), id="U"),
        )
    )
    zones = only_plan(path, settings).zones
    assert zones["line"].tolist() == [8, 9]
    assert zones["section"].tolist() == ["B", "B"]
    assert zones["level"].tolist() == [0, -1]
    assert zones["drawn"].isna().all()


def test_sections_come_with_number_meaning_and_outline(write: Write, settings: Settings) -> None:
    outline = tag("geltungsbereich", square(0, 0, 500))
    path = write(
        document(
            plan("BP", '<xplan:bereich xlink:href="#C"/>'),
            section("BP", tag("bedeutung", 1800), outline),
            section("BP", id="C"),
            zone("BP_GruenFlaeche", square(0, 0)),
        )
    )
    sections = only_plan(path, settings).sections.set_index("id")
    assert sections["number"].tolist() == ["0", "0"]
    assert sections.loc["B", "meaning"] == "1800"
    assert sections.geometry["B"].area == 250_000
    assert sections.geometry["C"] is None
    assert str(sections.crs) == "EPSG:25832"


def test_texts_know_who_refers_to_them(write: Write, settings: Settings) -> None:
    passage = '<xplan:BP_TextAbschnitt gml:id="T">{}</xplan:BP_TextAbschnitt>'.format(
        tag("schluessel", "§2 Nr. 1") + tag("text", "Dächer sind zu begrünen.")
    )
    path = write(
        document(
            plan("BP", '<xplan:texte xlink:href="#T"/>'),
            section(),
            zone("BP_GruenFlaeche", square(0, 0), '<xplan:refTextInhalt xlink:href="#T"/>'),
            passage,
            version="5.4",
        )
    )
    (text,) = only_plan(path, settings).texts
    assert (text.key, text.text) == ("§2 Nr. 1", "Dächer sind zu begrünen.")
    assert (text.kind, text.refers, text.line) == ("TextAbschnitt", ("P", "Z"), 9)


def test_of_several_plans_each_has_its_own_texts(write: Write, settings: Settings) -> None:
    def passage(key: str) -> str:
        inner = tag("text", key)
        return f'<xplan:XP_TextAbschnitt gml:id="{key}">{inner}</xplan:XP_TextAbschnitt>'

    refers = '<xplan:refTextInhalt xlink:href="#T2"/>'
    path = write(
        document(
            plan("BP", '<xplan:texte xlink:href="#T1"/>'),
            section(),
            plan("BP", id="Q", section="C"),
            section("BP", id="C", of="Q"),
            zone(
                "BP_GruenFlaeche",
                square(0, 0),
                refers,
                section="C",
            ),
            passage("T1"),
            passage("T2"),
        )
    )
    first, second = intake.read(path, settings).plans
    assert [t.id for t in first.texts] == ["T1"]
    assert [t.id for t in second.texts] == ["T2"]


def test_documents_are_looked_up_in_the_archive(write: Write, settings: Settings) -> None:
    by_law = reference("Satzung%201.pdf", tag("typ", 1060), tag("datum", "2020-02-01"))
    away = reference("https://example.org/umweltbericht.pdf", tag("referenzName", "Umweltbericht"))
    content = document(plan("BP", by_law, away), section(), zone("BP_GruenFlaeche", square(0, 0)))
    packed = archive({"plan/xplan.gml": content, "plan/Satzung 1.pdf": b"%PDF-1.7"})
    path = write(packed, "plan.zip")
    found, missing = only_plan(path, settings).documents
    assert (found.role, found.owner, found.kind) == ("externeReferenz", "P", "1060")
    assert found.member == "plan/Satzung 1.pdf"
    assert found.sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert str(found.dated) == "2020-02-01"
    assert (missing.name, missing.member, missing.sha256) == ("Umweltbericht", None, None)


def test_a_document_that_leads_out_of_the_archive_is_not_found(
    write: Write, settings: Settings
) -> None:
    content = document(
        plan("BP", reference("../../etc/passwd")), section(), zone("BP_GruenFlaeche", square(0, 0))
    )
    path = write(archive({"xplan.gml": content}), "plan.zip")
    (named,) = only_plan(path, settings).documents
    assert (named.address, named.member) == ("../../etc/passwd", None)


def test_documents_beside_a_plain_file_are_taken_and_nothing_else(
    write: Write, settings: Settings, tmp_path: Path
) -> None:
    """Neither other kinds of files, nor links, nor anything outside the folder."""
    folder = tmp_path / "plan"
    folder.mkdir()
    (tmp_path / "outside.pdf").write_bytes(b"%PDF-1.7 outside")
    (folder / "Satzung 1.pdf").write_bytes(b"%PDF-1.7")
    (folder / "notes.pdf").write_text("password: secret")
    (folder / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    addresses = ("Satzung%201.pdf", "notes.pdf", "link.pdf", "../outside.pdf", "gone.pdf")
    odd = ("a%00.pdf", f"{'a' * 5000}.pdf", ".", "%2e%2e/outside.pdf", "..\\outside.pdf")
    whole = str(tmp_path / "outside.pdf")
    named = (*addresses, *odd, whole, "https://example.org/Satzung%201.pdf")
    content = document(
        plan("BP", *map(reference, named)), section(), zone("BP_GruenFlaeche", square(0, 0))
    )
    path = write(content).rename(folder / "plan.gml")
    found, *others = only_plan(path, settings).documents
    assert (found.member, found.media_type) == ("Satzung 1.pdf", "application/pdf")
    assert found.sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert [(d.address, d.member) for d in others] == [(a, None) for a in named[1:]]
    absent = [f for f in intake.validate(path, settings).findings if "document" in f.check]
    assert [(f.check, f.facts["count"]) for f in absent] == [("reference.document_absent", 10)]


def test_a_document_that_is_another_by_its_content_is_told(
    write: Write, settings: Settings
) -> None:
    content = document(
        plan("BP", reference("a.pdf"), reference("b.pdf", tag("referenzMimeType", "image/png"))),
        section(),
        zone("BP_GruenFlaeche", square(0, 0)),
    )
    packed = {"xplan.gml": content, "a.pdf": b"<!DOCTYPE html><html>", "b.pdf": b"%PDF-1.7"}
    found = intake.validate(write(archive(packed), "plan.zip"), settings)
    assert [d.media_type for d in found.plans[0].documents] == ["text/html", "application/pdf"]
    kinds = [f.facts for f in found.findings if f.check == "reference.document_kind"]
    assert [(k["said"], k["found"]) for k in kinds] == [
        ("application/pdf", "text/html"),
        ("image/png", "application/pdf"),
    ]


def test_a_document_is_no_bomb(write: Write, settings: Settings) -> None:
    content = document(
        plan("BP", reference("big.pdf")), section(), zone("BP_GruenFlaeche", square(0, 0))
    )
    packed = archive({"xplan.gml": content, "big.pdf": bytes(3 * 1024 * 1024)})
    with pytest.raises(errors.FileTooLarge):
        intake.read(write(packed, "plan.zip"), small(settings, max_unpacked_mb=2))


def test_amendments_of_a_plan_and_of_a_section(write: Write, settings: Settings) -> None:
    whole = tag(
        "aendertPlan",
        tag("XP_VerbundenerPlan", tag("planName", "Alt 1") + tag("aenderungsArt", 2000)),
    )
    part = tag(
        "wurdeGeaendertVonPlanBereich",
        tag(
            "XP_VerbundenerPlanBereich",
            tag("nummer", "7") + tag("aenderungsArt", 1000) + tag("bereichNummer", 3),
        ),
    )
    path = write(
        document(plan("BP", whole), section("BP", part), zone("BP_GruenFlaeche", square(0, 0)))
    )
    scheme = "6.0 XP_Aenderungsarten"
    assert only_plan(path, settings).amendments == (
        Amendment(Direction.AMENDS, "P", name="Alt 1", kind="2000", scheme=scheme),
        Amendment(Direction.AMENDED_BY, "B", number="7", kind="1000", scheme=scheme, section="3"),
    )


@pytest.mark.parametrize("kind", ["BP", "FP", "RP", "LP", "SO"])
@pytest.mark.parametrize("version", ["4.0", "4.1", "5.0", "5.4", "6.0", "6.1"])
def test_an_answer_without_a_plan_is_one_plan_named_after_its_file(
    version: str, kind: str, write: Write, settings: Settings
) -> None:
    path = write(
        document(
            zone(f"{kind}_Objekt", square(0, 0), id="A"),
            zone(f"{kind}_Objekt", square(100, 0), id="B"),
            root="wfs:FeatureCollection",
            member="wfs:member",
            version=version,
        ),
        "answer.gml",
    )
    source = intake.read(path, settings)
    (found,) = source.plans
    assert (found.name, found.kind, found.extent) == ("answer", kind, None)
    assert found.zones["id"].tolist() == ["A", "B"]
    told = [(f.check, f.weight) for f in source.findings if f.check.startswith("plan.")]
    assert told == [("plan.not_in_answer", Weight.WARNING)]


def test_one_element_may_hold_all_features(write: Write, settings: Settings) -> None:
    """As WFS 1.1 answers; and what is named like a member within a feature is none."""
    content = document(
        plan()
        + section()
        + zone("BP_GruenFlaeche", square(0, 0), tag("member", "x"), id="Y")
        + zone("BP_WaldFlaeche", square(0, 0), id="Z"),
        member="gml:featureMembers",
    )
    zones = only_plan(write(content), settings).zones
    assert zones[["id", "class"]].to_numpy().tolist() == [["Y", "open_space"], ["Z", "forest"]]
    assert zones.area.tolist() == [10_000, 10_000]
    assert zones["attributes"][0]["member"] == "x"


def test_versions_are_not_mixed_in_one_file(write: Write, settings: Settings) -> None:
    foreign = zone("BP_GruenFlaeche", square(0, 0)).replace("xplan:", "old:")
    content = document(
        plan(), section(), foreign, extra='xmlns:old="http://www.xplanung.de/xplangml/5/1"'
    )
    with pytest.raises(errors.UnreadableFile, match=r"line 8: .*several versions"):
        intake.read(write(content), settings)


ODD = {
    "a municipality that is only text": tag("gemeinde", tag("XP_Gemeinde", "Hamburg")),
    "a relative namespace": '<xplan:text xmlns:odd="-">x</xplan:text>',
}


@pytest.mark.parametrize("oddity", ODD)
def test_odd_attributes_do_no_harm(oddity: str, write: Write, settings: Settings) -> None:
    path = write(
        document(plan("BP", ODD[oddity]), section(), zone("BP_GruenFlaeche", square(0, 0)))
    )
    assert only_plan(path, settings).zones.area.tolist() == [10_000]


def test_a_prefix_that_is_not_declared_is_named(write: Write, settings: Settings) -> None:
    """Beyond the first bytes, which another parser reads."""
    foreign = f"<!--{' ' * 5000}--><nowhere:text>x</nowhere:text>"
    path = write(document(plan("BP", foreign), section(), zone("BP_GruenFlaeche", square(0, 0))))
    with pytest.raises(errors.UnreadableFile, match="nowhere"):
        intake.read(path, settings)


def test_an_encoding_that_does_not_exist_is_named(write: Write, settings: Settings) -> None:
    content = document(plan(), section()).replace("UTF-8", "KLINGON")
    with pytest.raises(errors.UnreadableFile, match="KLINGON"):
        intake.read(write(content), settings)


# --- geometry as written -------------------------------------------------------------------


def test_rings_stand_with_their_lines_and_directions(write: Write, settings: Settings) -> None:
    hole = [(10, 10), (10, 20), (20, 20), (10, 10), (10, 10)]
    outer = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    shape = (
        f"<gml:Polygon>\n<gml:exterior>\n<gml:LinearRing><gml:posList>{coordinates(outer)}"
        "</gml:posList></gml:LinearRing></gml:exterior>\n<gml:interior><gml:LinearRing>"
        f"<gml:posList>{coordinates(hole)}</gml:posList></gml:LinearRing></gml:interior>"
        "</gml:Polygon>"
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", shape)))
    (written,) = [w for w in intake.read(path, settings).written if w.feature == "Z"]
    exterior, interior = written.rings
    assert (exterior.role, exterior.line, exterior.patch) == (Role.EXTERIOR, 10, 0)
    assert (interior.role, interior.line) == (Role.INTERIOR, 11)
    assert np.array_equal(interior.points() - ORIGIN, hole)  # the repeated vertex too
    assert (written.element, written.dimension, written.reference) == ("Polygon", 2, "EPSG:25832")


def test_a_ring_of_curves_keeps_its_segments(write: Write, settings: Settings) -> None:
    back = (
        '<gml:OrientableCurve orientation="-"><gml:baseCurve><gml:LineString><gml:posList>'
        f"{coordinates([(-10, 0), (10, 0)])}</gml:posList></gml:LineString></gml:baseCurve>"
        "</gml:OrientableCurve>"
    )
    points = coordinates([(-10, 0), (0, 10), (10, 0)])
    arc = (
        f"<gml:Curve><gml:segments><gml:Arc><gml:posList>{points}"
        "</gml:posList></gml:Arc></gml:segments></gml:Curve>"
    )
    shape = (
        f"<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember>{arc}</gml:curveMember>"
        f"<gml:curveMember>{back}</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>"
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", shape)))
    source = intake.read(path, settings)
    (written,) = [w for w in source.written if w.feature == "Z"]
    (ring,) = written.rings
    assert [s.kind for s in ring.segments] == ["Arc", "LineString"]
    assert np.array_equal(ring.points()[-1] - ORIGIN, (-10, 0))  # turned round, it closes
    assert source.plans[0].zones.area.tolist() == [pytest.approx(np.pi * 50, abs=0.01)]


def patch(x: float) -> str:
    inner = polygon([(x, 0), (x + 10, 0), (x + 10, 10), (x, 10), (x, 0)])
    return inner.replace("gml:Polygon", "gml:PolygonPatch")


def member(shape: str, name: str) -> str:
    return f"<gml:{name}>{shape}</gml:{name}>"


POINT = f"<gml:Point><gml:pos>{ORIGIN[0]} {ORIGIN[1]}</gml:pos></gml:Point>"
LINE = (
    f"<gml:LineString><gml:posList>{coordinates([(0, 0), (10, 0)])}</gml:posList></gml:LineString>"
)
SQUARES = [square(0, 0, 10), square(10, 0, 10)]
FORMS = {
    "point": (POINT, "Point", 0),
    "points": (member(member(POINT, "pointMember"), "MultiPoint"), "MultiPoint", 0),
    "line": (LINE, "LineString", 10),
    "turned line": (
        f'<gml:OrientableCurve orientation="-"><gml:baseCurve>{LINE}</gml:baseCurve>'
        "</gml:OrientableCurve>",
        "LineString",
        10,
    ),
    "composite curve": (member(member(LINE, "curveMember"), "CompositeCurve"), "LineString", 10),
    "lines": (member(member(LINE, "curveMembers"), "MultiCurve"), "MultiLineString", 10),
    "patches": (
        f"<gml:Surface><gml:patches>{patch(0)}{patch(10)}</gml:patches></gml:Surface>",
        "Polygon",
        200,
    ),
    "composite surface": (
        member("".join(member(s, "surfaceMember") for s in SQUARES), "CompositeSurface"),
        "Polygon",
        200,
    ),
    "surfaces": (
        member("".join(member(square(x, 0, 10), "surfaceMember") for x in (0, 50)), "MultiSurface"),
        "MultiPolygon",
        200,
    ),
    "circle": (
        "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
        '<gml:CircleByCenterPoint numArc="1"><gml:pos>580000 5940000</gml:pos>'
        '<gml:radius uom="m">10</gml:radius></gml:CircleByCenterPoint></gml:segments></gml:Curve>'
        "</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>",
        "Polygon",
        np.pi * 100,
    ),
    "arcs": (
        "<gml:Curve><gml:segments><gml:ArcString><gml:posList>"
        f"{coordinates([(0, 0), (10, 10), (20, 0), (30, -10), (40, 0)])}"
        "</gml:posList></gml:ArcString></gml:segments></gml:Curve>",
        "LineString",
        np.pi * 20,
    ),
    "heights": (
        '<gml:LineString srsDimension="3"><gml:posList>'
        "580000 5940000 5 580010 5940000 7</gml:posList></gml:LineString>",
        "LineString",
        10,
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_geometry_is_read_flat_and_valid_without_mending(
    form: str, write: Write, settings: Settings
) -> None:
    shape, kind, measure = FORMS[form]
    path = write(document(plan(), section(), zone("BP_GenerischesObjekt", shape)))
    row = only_plan(path, settings).zones.iloc[0]
    built = row["geometry"]
    assert (built.geom_type, built.has_z, row["mending"]) == (kind, False, None)
    assert (built.area or built.length) == pytest.approx(measure, abs=0.01)
    assert shapely.distance(built, shapely.Point(ORIGIN)) <= 10


SPLINE = (
    "<gml:Curve><gml:segments><gml:CubicSpline><gml:posList>"
    f"{coordinates([(0, 0), (5, 5), (10, 0)])}</gml:posList></gml:CubicSpline></gml:segments>"
    "</gml:Curve>"
)
MISREAD = {
    "not a number": (LINE.replace(str(ORIGIN[0]), "NaN", 1), "not a number"),
    "decimal comma": (POINT.replace("580000.0", "580000,0"), "not a number"),
    "half a point": (LINE.replace("</gml:posList>", " 1</gml:posList>"), "does not fit"),
    "dimension": (LINE.replace("<gml:posList", '<gml:posList srsDimension="0"'), "does not fit"),
    "empty": ("<gml:MultiSurface/>", "no coordinates"),
    "empty ring": (
        "<gml:Polygon><gml:exterior><gml:Ring/></gml:exterior></gml:Polygon>",
        "no coordinates",
    ),
    "turned nothing": ('<gml:OrientableCurve orientation="-"/>', "no coordinates"),
    "spline": (SPLINE, "kind CubicSpline is not read"),
    "polyhedron": (
        square(0, 0).replace("gml:Polygon>", "gml:PolyhedralSurface>"),
        "kind PolyhedralSurface is not read",
    ),
    "solid": ("<gml:Solid/>", "kind Solid is not read"),
    "of its own": ("<gml:Cloud/>", "kind Cloud is not read"),
    "link": (
        '<gml:MultiCurve><gml:curveMember xlink:href="#elsewhere"/></gml:MultiCurve>',
        "elsewhere",
    ),
}


@pytest.mark.parametrize("defect", MISREAD)
def test_what_would_be_read_as_something_else_is_refused_with_the_reason(
    defect: str, write: Write, settings: Settings
) -> None:
    shape, reason = MISREAD[defect]
    path = write(document(plan(), section(), zone("BP_GenerischesObjekt", shape)))
    with pytest.raises(errors.UnmendableGeometry, match=rf"line 8, feature Z: .*{reason}"):
        intake.read(path, settings)
    told = intake.validate(path, settings)
    found = [f for f in told.findings if f.check == "geometry.unmendable"]
    assert [f.feature for f in found] == ["Z"]
    assert reason in found[0].message("en")
    assert "reason." not in found[0].message("de")
