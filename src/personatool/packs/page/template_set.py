"""Where templates and style sheets are taken from: the built-in ones, and a team's own laid over them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.team_templates import TeamTemplates
from personatool.packs.builder.markup import tidy
from personatool.packs.page import templates as library
from personatool.packs.sandbox.job import TemplateJob

FRAMES = frozenset({"page.html.j2", "single.html.j2", "site/frame.html.j2"})


@dataclass(frozen=True, slots=True)
class TemplateSet:
    """The built-in files below those of the team."""

    team: TeamTemplates = field(default_factory=TeamTemplates)

    @property
    def custom_css(self) -> str:
        """The team's style, to be set after every other."""
        return self.team.css

    def sheet(self, name: str) -> str:
        """Read a style sheet."""
        return self.team.styles.get(name) or library.sheet(name)

    def fill(self, jobs: Sequence[TemplateJob]) -> tuple[str, ...]:
        """Fill templates; only a team's own need a process of their own. Raises `PersonatoolError` when they fail."""
        if not self.team.templates:
            return tuple(map(_filled, jobs))
        from personatool.packs.sandbox.parent import fill_in_sandbox  # noqa: PLC0415 - few packs need it

        return fill_in_sandbox(jobs, library.templates(), self.team.templates)


BUILT_IN = TemplateSet()


def template_set(team: TeamTemplates) -> TemplateSet:
    """Lay a team's files over the built-in ones. A file that says the same as the built-in one changes nothing.

    Raises `PersonatoolError` for a frame: it carries the policy that keeps a page closed, so it stays ours.
    """
    known = frozenset(library.names())
    templates = {name: text for name, text in team.templates.items() if _differs(name, text, known)}
    styles = {name: text for name, text in team.styles.items() if _differs(name, text, known)}
    for name in sorted(FRAMES & templates.keys()):
        raise PersonatoolError(
            msg(
                "templates/pack/{name} carries the policy that keeps packs closed, so it cannot be replaced. Change"
                " body.html.j2 or what it includes.",
                name=name,
            )
        )
    return TemplateSet(TeamTemplates(templates, styles, team.css))


def _differs(name: str, text: str, known: frozenset[str]) -> bool:
    return name not in known or library.text(name).replace("\r\n", "\n") != text


def _filled(job: TemplateJob) -> str:
    return tidy(library.environment().get_template(job.template).render(job.variables), job.terms)
