"""The domain model. A field is named, typed and documented here and nowhere else.

Keys are bigint inside and UUID (``uid``) outside. Geometry is EPSG:25832 and valid by
constraint. Validity is [from, to) in Berlin dates; recording is [at, until) in time.
"""

from planning.model.base import SCHEMA, Base
from planning.model.conflicts import Conflict, Coverage, DetectionRun
from planning.model.contents import Amendment, Document, Passage
from planning.model.generalised import Generalisation, GeneralisedZone
from planning.model.harvest import HarvestRun, HarvestSource
from planning.model.history import Act, Stand
from planning.model.plans import AmendedZone, Authority, Plan, PlanVersion, Zone
from planning.model.telling import CHANNEL
from planning.model.territory import Border, Municipality, StateTerritory

__all__ = [
    "CHANNEL",
    "SCHEMA",
    "Act",
    "AmendedZone",
    "Amendment",
    "Authority",
    "Base",
    "Border",
    "Conflict",
    "Coverage",
    "DetectionRun",
    "Document",
    "Generalisation",
    "GeneralisedZone",
    "HarvestRun",
    "HarvestSource",
    "Municipality",
    "Passage",
    "Plan",
    "PlanVersion",
    "Stand",
    "StateTerritory",
    "Zone",
]
