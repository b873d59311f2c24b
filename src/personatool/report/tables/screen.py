"""Tables and trees for a terminal, made with rich. Texts are `Text` objects: no markup is read in what users write."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from personatool.i18n import Translator
from personatool.model.coverage import Coverage, PointStatus
from personatool.model.evidence import ConfidenceLevel, EvidenceRegister
from personatool.model.figure import Figure
from personatool.model.inclusion import VERDICT_WORDS, Inclusion, Verdict
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.trace import TIERS, Trace, TraceNode
from personatool.report.tables import coverage as coverage_table
from personatool.report.tables import evidence as evidence_table
from personatool.report.tables import figures as figures_table
from personatool.report.tables import inclusion as inclusion_table
from personatool.report.tables import trace as trace_table
from personatool.report.tables.terminal import plain, say
from personatool.wording.fixed_words import THING

Screen = Iterator[RenderableType]
_VERDICTS: Final[dict[Verdict, str]] = {"alone": "green", "helped": "yellow", "blocked": "bold red", "unknown": "dim"}
_POINTS: Final[dict[PointStatus, str]] = {"met": "green", "claimed": "yellow", "open": "red"}
_LEVELS: Final[dict[ConfidenceLevel, str]] = {"high": "green", "medium": "green", "low": "yellow", "none": "red"}
_SPACE: Final = Text("")


def figures(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator, *, details: bool) -> Screen:
    """The figures of journeys, one table each; with `details`, with their formulas and sources."""
    heads = [msg("Name of the measure"), msg("Value"), msg("Unit"), msg("inputs")]
    heads += [msg("Formula"), msg("Rests on")] if details else []
    for journey, found in measured:
        yield _title(figures_table.title_of(journey))
        table = _table((say(translator, head) for head in heads), figures=1)
        for figure in found:
            mark = figures_table.MARK if figure.missing else ""
            more = (figure.formula, figure.source) if details else ()
            table.add_row(
                Text(say(translator, figure.label) + mark),
                Text(figures_table.number(figure, translator), "bold"),
                Text(figures_table.unit(figure, translator).strip()),
                Text(" · ".join(figures_table.inputs(figure, translator)), "dim"),
                *(Text(say(translator, message), "dim") for message in more),
            )
        yield table
        labelled = ((say(translator, figure.label), figure) for figure in found)
        yield from map(Text, figures_table.missing(labelled, translator))


def inclusion(found: Sequence[Inclusion], translator: Translator, *, details: bool) -> Screen:
    """Who passes which step: a table a journey, then why not, and what would help."""
    for journey in found:
        yield _title(f"{plain(journey.title)} ({journey.journey})")
        yield from (Text(say(translator, message)) for message in journey.summary)
        yield _verdicts(journey, translator)
        wanted = {"blocked", "helped", "unknown"} if details else {"blocked"}
        for outcomes in zip(*journey.outcomes, strict=True):
            meant = [outcome for outcome in outcomes if outcome.verdict in wanted]
            yield from map(Text, inclusion_table.reasons(journey, meant, translator) if meant else ())
        yield _SPACE


def _verdicts(journey: Inclusion, translator: Translator) -> Table:
    table = _table(["", *(plain(person.label) for person in journey.people)])
    for _, steps in groupby(journey.steps, lambda step: step.stage):
        for place, step in enumerate(steps):
            if not place:
                table.add_section()
                table.add_row(Text(plain(step.stage_name), "italic"))
            verdicts = [outcomes[step.number - 1].verdict for outcomes in journey.outcomes]
            cells = (
                Text(f"{inclusion_table.SIGNS[verdict]} {say(translator, VERDICT_WORDS[verdict])}", _VERDICTS[verdict])
                for verdict in verdicts
            )
            table.add_row(Text(f"{step.number:>3} {plain(step.title)}"), *cells)
    table.add_section()
    totals = (f"{len(journey.of(person, 'alone'))} / {len(journey.steps)}" for person in range(len(journey.people)))
    table.add_row(Text(say(translator, msg("Steps alone / in all")), "bold"), *map(Text, totals))
    return table


def traces(found: Sequence[Trace], translator: Translator) -> Screen:
    """Where the thread breaks, then every need onwards and every opportunity back, as trees."""
    for trace in found:
        yield _title(f"{plain(trace.title)} ({trace.journey})")
        yield from map(Text, trace_table.breaks(trace, translator))
        for heading, tier, onwards in (
            (msg("From needs to owners"), TIERS[0], True),
            (msg("From opportunities back to needs"), "opportunity", False),
        ):
            nodes = [node for node in trace.nodes if node.tier == tier]
            if nodes:
                yield Text(say(translator, heading), "bold")
            for node in nodes:
                tree = Tree(Text(trace_table.worded(node)), guide_style="dim")
                if onwards:
                    _grow(tree, trace, node, translator)
                else:
                    for below in reversed(TIERS[:3]):
                        names = [trace_table.worded(other) for other in trace.ancestors(node, below)]
                        for name in names:
                            tree.add(Text(name))
                yield tree
        yield _SPACE


def _grow(tree: Tree, trace: Trace, node: TraceNode, translator: Translator) -> None:
    for following in trace.successors(node):
        label = msg("{kind}: {words}", kind=say(translator, THING[following.tier]), words=trace_table.worded(following))
        _grow(tree.add(Text(say(translator, label))), trace, following, translator)


def coverage(covered: Sequence[Coverage], translator: Translator) -> Screen:
    """Standards point by point: how far each is met, and by what."""
    for standard in covered:
        yield _title(f"{plain(standard.standard.title_in(translator.language))} ({standard.standard.id})")
        yield Text(coverage_table.counted(standard, translator))
        yield Text(coverage_table.caution(standard.standard, translator), "dim")
        table = Table(box=box.SIMPLE, show_header=False)
        for reached in standard.points:
            body = Text(coverage_table.heading(standard.standard, reached, translator), "bold")
            body.append("\n" + coverage_table.status(reached, translator), _POINTS[reached.status])
            for claim in reached.claims:
                body.append("\n" + " · ".join(coverage_table.claim_facts(claim, translator)), "not bold dim")
            table.add_row(
                Text(coverage_table.SIGNS[reached.status], _POINTS[reached.status]),
                Text(reached.point.id, "bold"),
                body,
            )
        yield table


def evidence(register: EvidenceRegister, translator: Translator) -> Screen:
    """The studies and what rests on them, the confidence in what does, and what rests on nothing."""
    yield _title(say(translator, msg("Studies")))
    table = Table(box=box.SIMPLE, show_header=False)
    for study in register.studies:
        facts = " · ".join(evidence_table.facts(study, translator))
        table.add_row(
            Text(study.id, "bold"),
            Text(plain(study.evidence.title)),
            Text(facts, "dim"),
            Text(" · ".join(evidence_table.resting(study.uses, translator))),
        )
    yield table
    yield _title(say(translator, msg("Confidence in personas and journeys")))
    for subject in register.subjects:
        lines = evidence_table.confidence(subject, translator)
        yield Text("\n".join(lines), _LEVELS[subject.confidence.level])
    yield _title(say(translator, msg("What rests on nothing")))
    bare = [" · ".join(evidence_table.unsupported(mention, translator)) for mention in register.unsupported]
    yield from (Padding(Text(text), (0, 0, 0, 2)) for text in bare or [say(translator, msg("Nothing."))])


def _title(text: str) -> Text:
    return Text(f"{text}\n", "bold")


def _table(heads: Iterable[str], figures: int = -1) -> Table:
    """An empty table; the column of this index holds figures, which stand to the right."""
    table = Table(box=box.SIMPLE_HEAD)
    for index, head in enumerate(heads):
        table.add_column(Text(head), justify="right" if index == figures else "left")
    return table
