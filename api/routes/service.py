"""The service itself: is it well, how is it set, which terms does it use."""

from importlib.metadata import version

from fastapi import APIRouter

from api.dependencies import CurrentSettings, Read
from api.schemas.service import Attribution, Configuration, Health, Legend, RuleBookInfo
from layers import style
from planning import database
from planning.conflicts import rules
from planning.plans import any_illustrative
from planning.territory import attributions, storage

router = APIRouter(prefix="/api", tags=["service"])


@router.get("/health")
def health(session: Read) -> Health:
    """Whether the database answers and stands at the newest migration."""
    current = database.is_current(session.connection())
    return Health(
        status="ok" if current else "outdated",
        version=version("planabgleich"),
        database="ready" if current else "upgrade needed",
    )


@router.get("/configuration")
def configuration(session: Read, settings: CurrentSettings) -> Configuration:
    """Base map, attributions and rules, for a viewer to begin with."""
    book = rules.load()
    sources = storage.sources(session)
    attributed = Attribution(
        text_de=attributions(sources, "de"), text_en=attributions(sources, "en")
    )
    return Configuration(
        version=version("planabgleich"),
        basemap_style_url=settings.basemap_style_url,
        basemap_attribution=settings.basemap_attribution,
        attributions=[attributed],
        illustrative=any_illustrative(session),
        rule_book=RuleBookInfo(name=book.title, approved=all(rule.approved for rule in book.rules)),
    )


@router.get("/legend")
def legend() -> Legend:
    """Every term the map shows, in German and English, with its sign."""
    return Legend.model_validate(style.legend())
