"""The words of the domain, as domain.md and the standards spell them.

Every enumeration is stored, sent and drawn by value. Labels in German and English come
from ``vocabulary/*.csv``; planning.uses reads those of the classes.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class State(StrEnum):
    """A German state; the value is its abbreviation."""

    HAMBURG = "HH"
    SCHLESWIG_HOLSTEIN = "SH"

    @property
    def neighbour(self) -> State:
        """The state on the other side of the border."""
        return State.SCHLESWIG_HOLSTEIN if self is State.HAMBURG else State.HAMBURG

    @property
    def ags_prefix(self) -> str:
        """First two digits of every official municipality key (AGS) of the state."""
        return "02" if self is State.HAMBURG else "01"


class PlanKind(StrEnum):
    """The XPlanung plan class; it is also the plan level that rules compare."""

    REGIONAL = "RP"
    PREPARATORY = "FP"
    BINDING = "BP"
    LANDSCAPE = "LP"
    SECTORAL = "SO"


class Use(StrEnum):
    """The 25 product classes of domain.md 3.2 and the catch-all no rule ever uses."""

    RESIDENTIAL = "residential"
    MIXED_USE = "mixed_use"
    COMMERCIAL_INDUSTRIAL = "commercial_industrial"
    RETAIL_LARGE = "retail_large"
    COMMUNITY_SPECIAL = "community_special"
    OPEN_SPACE = "open_space"
    AGRICULTURE = "agriculture"
    FOREST = "forest"
    WATER_BODY = "water_body"
    NATURE_PROTECTION = "nature_protection"
    GREEN_CORRIDOR = "green_corridor"
    WATER_PROTECTION = "water_protection"
    FLOOD = "flood"
    WIND_PRIORITY = "wind_priority"
    SOLAR = "solar"
    ENERGY_UTILITY = "energy_utility"
    POWER_LINE_CORRIDOR = "power_line_corridor"
    ROAD = "road"
    RAIL_TRANSIT = "rail_transit"
    AIRPORT_ZONE = "airport_zone"
    RAW_MATERIALS = "raw_materials"
    HAZARDOUS_SITE = "hazardous_site"
    MILITARY = "military"
    SETTLEMENT_AXIS = "settlement_axis"
    CENTRAL_PLACE = "central_place"
    UNSPECIFIED = "unspecified"


class Designation(StrEnum):
    """What a regional plan says of an area (RP_GebietsTyp, ROG §7(3); domain.md 3.2)."""

    PRIORITY = "priority"
    RESERVATION = "reservation"
    SUITABILITY = "suitability"
    EXCLUSION = "exclusion"
    NONE = "none"


class LegalNature(StrEnum):
    """Legal strength of a zone (Rechtscharakter grouped as in domain.md 2.7)."""

    BINDING_GOAL = "binding_goal"
    PRINCIPLE = "principle"
    BINDING_MUNICIPAL = "binding_municipal"
    REPRESENTATION = "representation"
    ADOPTED_FROM_OTHER_LAW = "adopted_from_other_law"
    INFORMATION = "information"


class LegalStatus(StrEnum):
    """Procedural status of a plan (Rechtsstand), the states of domain.md 7.1."""

    INTENDED = "0_intended"
    INITIATED = "1_initiated"
    EARLY_AUTHORITIES = "2_early_authorities"
    EARLY_PUBLIC = "3_early_public"
    DRAFT_DECIDED = "4_draft_decided"
    AUTHORITIES = "5_authorities"
    PUBLISHED = "6_published"
    WEIGHING = "7_weighing"
    REPUBLISHED = "8_republished"
    ADOPTED = "9_adopted"
    APPROVAL = "10_approval"
    IN_FORCE = "11_in_force"
    PARTLY_REPEALED = "12_partly_repealed"
    UPDATE = "13_update"
    REPEALED = "14_repealed"
    VOID = "15_void"
    SUSPENDED = "16_suspended"
    ABANDONED = "17_abandoned"

    @property
    def phase(self) -> Phase:
        """Draft, in force or ended; what a map shows and a rule asks."""
        if self in _IN_FORCE:
            return Phase.IN_FORCE
        return Phase.ENDED if self in _ENDED else Phase.DRAFT


class Phase(StrEnum):
    """What the eighteen states mean for a comparison (domain.md 7.3)."""

    DRAFT = "draft"
    IN_FORCE = "in_force"
    ENDED = "ended"


_IN_FORCE = {LegalStatus.IN_FORCE, LegalStatus.PARTLY_REPEALED, LegalStatus.UPDATE}
_ENDED = {LegalStatus.REPEALED, LegalStatus.VOID, LegalStatus.ABANDONED}


class Visibility(StrEnum):
    """Who may see a plan version."""

    PRIVATE = "private"
    SHARED = "shared"
    PUBLIC = "public"


class HarvestOutcome(StrEnum):
    """What came of harvesting a source once."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


class AccuracyBasis(StrEnum):
    """Where a positional accuracy comes from."""

    DECLARED = "declared"
    FROM_SCALE = "from_scale"
    ASSUMED = "assumed"


class NoiseCode(StrEnum):
    """Building zone of the BauNVO that fixes the noise standard."""

    WS = "WS"
    WR = "WR"
    WA = "WA"
    WB = "WB"
    MD = "MD"
    MDW = "MDW"
    MI = "MI"
    MU = "MU"
    MK = "MK"
    GE = "GE"
    GI = "GI"


class Severity(IntEnum):
    """Severity of a condition (domain.md 4.2)."""

    INFO = 1
    MINOR = 2
    MAJOR = 3
    BLOCKER = 4


class Certainty(StrEnum):
    """Whether a conflict survives the positional accuracy of its sources."""

    CERTAIN = "certain"
    WITHIN_ACCURACY = "within_accuracy"


class Kind(StrEnum):
    """Whether two plans get in each other's way or could gain from each other."""

    CONFLICT = "conflict"
    OPPORTUNITY = "opportunity"


class Stage(StrEnum):
    """What can still be done (domain.md 7.3).

    A draft can be changed; what is decided but valid only from a later day lies ahead; two plans
    in force are a legacy.
    """

    AVOIDABLE = "avoidable"
    FUTURE = "future"
    LEGACY = "legacy"
    UNKNOWN = "unknown"


class CoverageStatus(StrEnum):
    """What is known of a rule at a stretch of the border."""

    FOUND = "found"
    CHECKED = "checked_nothing_found"
    NEIGHBOUR_MISSING = "neighbour_missing"
    WAITING = "waiting_for_layer"
    FAILED = "failed"


class Evidence(StrEnum):
    """How well a figure is attested (domain.md 0)."""

    READ = "V"
    SECONDARY = "S"
    UNVERIFIED = "O"
    DESIGN = "D"


class Force(StrEnum):
    """What a figure binds, apart from how well it is attested."""

    STATUTE = "statute"
    ORDINANCE = "ordinance"
    PLAN_GOAL = "plan_goal"
    GUIDELINE = "guideline"
    PRACTICE = "practice"
    DESIGN = "design"
