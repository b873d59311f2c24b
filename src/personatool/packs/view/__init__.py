"""What the templates are given: plain, frozen, already in words; one file a chapter."""

from typing import Final

from personatool.packs.view.back import EvidenceView, FindingView
from personatool.packs.view.charts import Mark, Slider, Strip
from personatool.packs.view.comparison import ChangedView, ChangeView, ComparisonView, DeltaView
from personatool.packs.view.inclusion import (
    InclusionView,
    LeftBehind,
    PassageView,
    PasserView,
    ReasonView,
    SquareView,
    Stumble,
)
from personatool.packs.view.journeys import (
    Cell,
    FormulaView,
    JourneyView,
    MapView,
    MeasureView,
    OpportunityView,
    Row,
    StageView,
)
from personatool.packs.view.page import ContentsItem, CoverView, PackView, RegisterView, SectionView, TermView
from personatool.packs.view.parts import Badge, Fact, Figure, Image, Line, Note, Part
from personatool.packs.view.personas import PersonasView, PersonaView, SetRow, SetView
from personatool.packs.view.standards import PointView, ReachView, StandardView
from personatool.packs.view.summary import FigureRow, Point, Progress, RegisterRow, SummaryView
from personatool.packs.view.threads import ThreadRow, ThreadsView

# Goes up when something is taken away or changes its shape; what is added breaks no template.
VIEW_VERSION: Final = 1


__all__ = [
    "Badge",
    "Cell",
    "ChangeView",
    "ChangedView",
    "ComparisonView",
    "ContentsItem",
    "CoverView",
    "DeltaView",
    "EvidenceView",
    "Fact",
    "Figure",
    "FigureRow",
    "FindingView",
    "FormulaView",
    "Image",
    "InclusionView",
    "JourneyView",
    "LeftBehind",
    "Line",
    "MapView",
    "Mark",
    "MeasureView",
    "Note",
    "OpportunityView",
    "PackView",
    "Part",
    "PassageView",
    "PasserView",
    "PersonaView",
    "PersonasView",
    "Point",
    "PointView",
    "Progress",
    "ReachView",
    "ReasonView",
    "RegisterRow",
    "RegisterView",
    "Row",
    "SectionView",
    "SetRow",
    "SetView",
    "Slider",
    "SquareView",
    "StageView",
    "StandardView",
    "Strip",
    "Stumble",
    "SummaryView",
    "TermView",
    "ThreadRow",
    "ThreadsView",
]
