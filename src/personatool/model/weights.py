"""What counts how much in the measures: settings, each with its default."""

from typing import Annotated

from pydantic import Field

from personatool.model.entry import Value
from personatool.model.scalars import Number

Weight = Annotated[Number, Field(ge=0, le=1_000)]


class ComplexityWeights(Value):
    """Points for one step, document, body, contact, change of channel, piece of data, and tenfold of days waited."""

    steps: Weight = 1
    documents: Weight = 2
    bodies: Weight = 3
    contacts: Weight = 1
    switches: Weight = 2
    data: Weight = 1
    days: Weight = 5


class LearningWeights(Value):
    """Points for one body to know, choice to make out, step taken alone, text that is hard to read."""

    bodies: Weight = 2
    choices: Weight = 2
    alone: Weight = 1
    hard_texts: Weight = 1


class ComplianceWeights(Value):
    """Points for one document, piece of data, form field, visit, hour spent."""

    documents: Weight = 2
    data: Weight = 1
    fields: Weight = 0.1
    visits: Weight = 2
    hours: Weight = 1


class PsychologicalWeights(Value):
    """Points for a step felt as badly as can be, a degree of pain, something asked again, a wait without a date."""

    distress: Weight = 2
    pains: Weight = 1
    repeated: Weight = 2
    unannounced: Weight = 2


class InclusionThresholds(Value):
    """When a persona passes a step: levels of skill to spare, least reading scores of what people are told."""

    skill_margin: Annotated[Number, Field(ge=0, le=8)] = 0
    hesitant_text: Annotated[Number, Field(ge=0, le=100)] = 60
    struggling_text: Annotated[Number, Field(ge=0, le=100)] = 80


class Measures(Value):
    """Weights and thresholds of the measures.

    `hard_text` is the reading score (points) under which a text is hard; `ease_midpoint` the complexity (points) at
    which the computed ease is 5 out of 10.
    """

    # Made without being validated: to get the validators of defaults ready takes time at every start.
    complexity: ComplexityWeights = ComplexityWeights.model_construct()
    learning: LearningWeights = LearningWeights.model_construct()
    compliance: ComplianceWeights = ComplianceWeights.model_construct()
    psychological: PsychologicalWeights = PsychologicalWeights.model_construct()
    inclusion: InclusionThresholds = InclusionThresholds.model_construct()
    hard_text: Annotated[Number, Field(ge=0, le=100)] = 50
    ease_midpoint: Annotated[Number, Field(gt=0, le=10_000)] = 100
