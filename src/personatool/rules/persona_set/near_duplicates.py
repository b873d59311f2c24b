"""T005: two personas that say the same."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.similarity import similar_pairs
from personatool.rules.facts.word_numbers import Bag, word_numbers
from personatool.rules.sources.persona import SET

KIND = Kind(
    code="T005",
    name="near-duplicates",
    why=msg("Two personas that want and do the same ask for the same design: the second one adds nothing."),
    instead=msg("Merge the two, or tell what sets them apart."),
    severity=Severity.WARNING,
)
SIMILARITY = Option("T005", "similarity", 0.7, msg("From which share of common words, 0 to 1, two personas are alike."))
MIN_WORDS = Option("T005", "min_words", 8, msg("How many telling words a persona needs to be compared at all."))


def check(scope: Scope) -> Iterator[Finding]:
    """Compare personas of one kind, reading ability and access needs: those who differ in these are no twins."""
    least, enough = min(max(SIMILARITY.of(scope), 0.1), 1), MIN_WORDS.of(scope)
    groups: dict[object, list[tuple[Walked[Persona], Bag]]] = {}
    for persona, words in zip(scope.personas, word_numbers(scope).bags, strict=True):
        value = persona.value
        if words and len(words) >= enough:
            groups.setdefault((value.kind, value.literacy, value.access_needs), []).append((persona, words))
    for group in groups.values():
        for later, earlier in similar_pairs([words for _, words in group], least):
            yield _finding(group[later][0], group[earlier][0])


def _finding(persona: Walked[Persona], twin: Walked[Persona]) -> Finding:
    label = "name" if persona.value.name else "role"
    message = msg(
        "{persona} and {twin} say almost the same.", persona=cut(persona.value.label), twin=cut(twin.value.label)
    )
    here = ((twin.at("name" if twin.value.name else "role"), msg("the other one is here")),)
    return Finding(KIND, persona.at(label), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(SIMILARITY, MIN_WORDS),
    across=True,
    what=msg("Compares the words of goals, needs, pain points and behaviours of every two personas."),
    source=SET,
    example="""\
# personas/grace.yaml
name: Grace Okafor
goals: [Get the whole deposit back, Have the children settled in school]
behaviours: [Keeps screenshots as proof, Does forms in ten-minute gaps]
# personas/helen.yaml
name: Helen Marsh
goals: [Get the whole deposit back, Have the children settled in school]
behaviours: [Keeps screenshots as proof, Does forms in short gaps]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
goals: [Get the whole deposit back, Have the children settled in school]
behaviours: [Keeps screenshots as proof, Does forms in ten-minute gaps]
# personas/tom.yaml
name: Tom Whitfield
goals: [Live somewhere without stairs, Keep his rent help without a gap]
behaviours: [Visits the community hub on Thursdays, Keeps letters in date order]
""",
)
