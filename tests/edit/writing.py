"""Any text of the format as a person may write it: every style, comments everywhere, each naming what it belongs to."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

TRICKY = (
    *(
        "two words",
        "no",
        "12:30",
        "010",
        "1.5",
        "~",
        "l’été",
        "it's",
        'a "word"',
        "a: b",
        "a #b",
        "- dash",
        "x, y",
        "é",
    ),
    *("[z]", "tab\there", "back\\slash", "où ?", "null", "{", "end:", " led", "trailed ", "été\u00a0: oui", "@x", "on"),
)
TEXTS = st.one_of(
    st.sampled_from(TRICKY),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12),
)
FIRST_KEYS = ("name", "role", "kind", "goals", "needs", "pains", "story", "notes", "tags", "evidence", "title", "text")
OTHER_KEYS = (
    "demographics",
    "status",
    "owner",
    "stages",
    "steps",
    "id",
    "source",
    "emotion",
    "lanes",
    "next",
    "unknown",
)
KEYS = st.sampled_from([*FIRST_KEYS, *OTHER_KEYS])
PLAIN_TRAPS = (": ", " #", "\t")
MAX_DEPTH = 4


@dataclass
class Pen:
    """Writes lines; `draw` decides every matter of style."""

    draw: st.DrawFn
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def maybe(self, chance: int = 4) -> bool:
        return self.draw(st.integers(0, chance - 1)) == 0

    def name(self, place: str) -> str:
        self.count += 1
        return f"#{self.draw(st.sampled_from(['', ' ']))}{place}-{self.count}"

    def above(self, indent: int, owner: str) -> None:
        if self.maybe(5):
            self.lines.append("" if self.maybe(2) else "  ")
        for _ in range(self.draw(st.sampled_from([0, 0, 0, 1, 2]))):
            self.lines.append(f"{' ' * indent}{self.name(f'above {owner}')}")

    def end(self, line: str, owner: str) -> None:
        gap = " " * self.draw(st.integers(1, 6))
        self.lines.append(f"{line}{gap}{self.name(f'beside {owner}')}" if self.maybe() else line)

    def scalar(self, *, brackets: bool) -> str:
        text = self.draw(TEXTS)
        ways = ["double"]
        if "'" not in text or self.maybe(2):
            ways.append("single")
        if is_safe(text, brackets=brackets):
            ways += ["plain"] * 3
        way = self.draw(st.sampled_from(ways))
        if way == "plain":
            return text
        if way == "single":
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + (escaped.replace("\t", "\\t") if self.maybe(2) else escaped) + '"'

    def flow(self, depth: int) -> str:
        kind = self.draw(st.sampled_from("tlm" if depth < MAX_DEPTH else "t"))
        if kind == "t":
            return self.scalar(brackets=True)
        size = self.draw(st.integers(0, 3))
        pad = self.draw(st.sampled_from(["", " "]))
        glue = self.draw(st.sampled_from([",", ", ", " , "]))
        if kind == "l":
            return f"[{pad}{glue.join(self.flow(depth + 1) for _ in range(size))}{pad}]"
        keys = self.draw(st.lists(KEYS, unique=True, min_size=size, max_size=size))
        return f"{{{pad}{glue.join(f'{key}: {self.flow(depth + 1)}' for key in keys)}{pad}}}"

    def open_flow(self, opening: str, indent: int, owner: str, depth: int) -> None:
        """A list in brackets over several lines, with comments in it."""
        self.end(f"{opening} [", owner)
        for _ in range(self.draw(st.integers(0, 3))):
            self.above(indent, "item")
            self.end(f"{' ' * indent}{self.flow(depth + 1)},", "item")
        self.end(f"{' ' * indent}]", owner)

    def long_text(self, opening: str, indent: int, owner: str) -> None:
        sign = self.draw(st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|1", "|2-"]))
        self.end(f"{opening} {sign}", owner)
        width = indent + (int(sign[1]) if sign[1:2].isdigit() else self.draw(st.integers(1, 4)))
        words = st.sampled_from(["a text", "# no comment", "", "- x", "a: b  ", "   led"])
        body = ["start", *self.draw(st.lists(words, max_size=4))]
        self.lines += [f"{' ' * width}{each}" if each else "" for each in body]

    def folded(self, opening: str, indent: int, owner: str) -> None:
        quote = self.draw(st.sampled_from(["", "'", '"']))
        inside = " " * (indent + self.draw(st.integers(1, 5)))
        gap = [""] if self.maybe() else []
        self.lines += [f"{opening} {quote}first line", *gap, f"{inside}second, line"]
        self.end(f"{inside}third{quote}", owner)

    def value(self, opening: str, indent: int, owner: str, depth: int) -> None:
        """What follows a key or a dash at a column."""
        ways = ["scalar"] * 3 + ["flow", "open", "long", "folded", "nothing"]
        ways += ["map", "map", "list", "list"] if depth < MAX_DEPTH else []
        way = self.draw(st.sampled_from(ways))
        if way == "scalar":
            self.end(f"{opening} {self.scalar(brackets=False)}", owner)
        elif way == "flow":
            self.end(f"{opening} {self.flow(depth)}", owner)
        elif way == "open":
            self.open_flow(opening, indent + 1, owner, depth)
        elif way == "long":
            self.long_text(opening, indent, owner)
        elif way == "folded":
            self.folded(opening, indent, owner)
        elif way == "nothing":
            self.end(opening, owner)
        else:
            self.nested(way, opening, indent, owner, depth)

    def nested(self, way: str, opening: str, indent: int, owner: str, depth: int) -> None:
        is_item = opening.endswith("-")
        inline = is_item and self.maybe(2)
        step = self.draw(st.integers(0 if way == "list" and not is_item else 1, 4))
        inner = indent + (2 if inline else step)
        if inline:
            start = len(self.lines)
            self.block(way, inner, depth + 1, quiet=True)
            self.lines[start] = f"{opening} {self.lines[start].lstrip()}"
        else:
            self.end(opening, owner)
            self.block(way, inner, depth + 1)

    def block(self, way: str, indent: int, depth: int, *, quiet: bool = False) -> None:
        size = self.draw(st.integers(1, 4))
        owners = (
            self.draw(st.lists(KEYS, unique=True, min_size=size, max_size=size)) if way == "map" else ["item"] * size
        )
        for index, owner in enumerate(owners):
            if not (quiet and index == 0):
                self.above(indent, owner)
            opening = f"{' ' * indent}{owner}:" if way == "map" else f"{' ' * indent}-"
            self.value(opening, indent, owner, depth)
        if self.maybe(6):
            self.lines.append(f"{' ' * indent}{self.name('end')}")


def is_safe(text: str, *, brackets: bool) -> bool:
    """Whether the text can be written without quotes, by the letter of YAML."""
    traps = ("'", '"', "\\", "\t", "\u2028", "\u2029", *PLAIN_TRAPS)
    first = set("-?:,[]{}#&*!|>'\"%@`~=")
    return (
        text.strip() == text
        and text[0] not in first
        and not any(trap in text for trap in traps)
        and not text.endswith(":")
        and not (brackets and set(text) & set(",[]{}:?"))
    )


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of one or several documents."""
    pen = Pen(draw)
    count = draw(st.sampled_from([1, 1, 1, 2]))
    for number in range(count):
        if number or pen.maybe():
            pen.end("---", "marker")
        pen.block("map", 0, 1)
    breaks = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    ending = draw(st.sampled_from([breaks, breaks, "", breaks * 3]))
    return breaks.join(pen.lines) + ending
