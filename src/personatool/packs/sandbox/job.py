"""A template to fill."""

from collections.abc import Mapping
from dataclasses import dataclass

from personatool.packs.view.page import TermView


@dataclass(frozen=True, slots=True)
class TemplateJob:
    """A template, and what it is given; `terms` are marked where they are used first."""

    template: str
    variables: Mapping[str, object]
    terms: tuple[TermView, ...] = ()
