"""Kinds of problem with a file as such: its bytes, its characters, its YAML."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg

UNREADABLE = Kind(
    "F001",
    "unreadable-file",
    msg("What cannot be read cannot be checked."),
    msg("Put an ordinary file there, inside the workspace, that you may read."),
)
FILE_TOO_LARGE = Kind(
    "F002",
    "file-too-large",
    msg("A persona or a journey is a few pages of text; a file this large would slow everything down."),
    msg("Split it into several files, and keep images and raw data beside it."),
)
ENCODING = Kind(
    "F003",
    "encoding",
    msg("Accents and other characters would be read wrongly."),
    msg("Save the file as UTF-8: most editors offer it under “Save as” or “Save with encoding”."),
)
CONTROL_CHARACTER = Kind(
    "F004",
    "control-character",
    msg("Such a character cannot be seen, and breaks maps, pages and terminals."),
    msg("Delete the character; it often comes along when text is pasted."),
)
CONFLICT = Kind(
    "F005",
    "conflict-markers",
    msg("Two versions of this file were merged and nobody has chosen between them yet."),
    msg("Keep the right lines, and delete the lines that start with <<<<<<<, ======= and >>>>>>>."),
)
TEXT_DIRECTION = Kind(
    "F006",
    "text-direction",
    msg("A reader would see these words in another order than the one they are written in."),
    msg("Delete the invisible character, or close what it opens on the same line."),
)
EMPTY_FILE = Kind(
    "F007",
    "empty-file",
    msg("A file without content says nothing about anybody."),
    msg("Write at least “name: …” for a persona, “title: …” and “stages: …” for a journey, or delete the file."),
)
LEFT_OUT = Kind(
    "F008",
    "left-out",
    msg("What is in it is missing from maps and packs."),
    msg("Rename or move it, so that it is read."),
    Severity.WARNING,
)
TEXT_AFTER_HASH = Kind(
    "F009",
    "text-after-hash",
    msg("In YAML a # after a space starts a remark: what follows it is on no map and in no pack."),
    msg("Put the whole text in quotes. If it is a remark, write a space after the #."),
    Severity.WARNING,
)
SYNTAX = Kind(
    "F010",
    "syntax",
    msg("From here on nobody can tell what the file says."),
    msg("Compare the line with the ones around it: one “key: text” a line, lists with “- ”, the same spaces in front."),
)
TAB = Kind(
    "F011",
    "tab",
    msg("YAML shows what belongs together by spaces at the start of a line; it does not take tabs there."),
    msg("Replace the tab by two spaces; `personatool check --fix` does it for the whole file where that is clear."),
)
UNCLOSED_QUOTE = Kind(
    "F012",
    "unclosed-quote",
    msg("Everything after the opening quote is taken for text, to the end of the file."),
    msg("Close the quote at the end of the text."),
)
UNCLOSED_BRACKET = Kind(
    "F013",
    "unclosed-bracket",
    msg("What stands in brackets must be closed before the file can go on."),
    msg("Close it, put a comma between its items, and put texts that hold , : [ ] { } in quotes."),
)
COLON_IN_TEXT = Kind(
    "F014",
    "colon-in-text",
    msg("A colon followed by a space starts a new value, so this line would say two things at once."),
    msg('Put the whole text in quotes: key: "first: second".'),
)
RESERVED_START = Kind(
    "F015",
    "reserved-start",
    msg("YAML keeps some characters for itself when they start a text."),
    msg("Put the text in quotes."),
)
INDENTATION = Kind(
    "F016",
    "indentation",
    msg("The spaces at the start of a line say what it belongs to; here they match nothing above."),
    msg("Line it up with the keys or the dashes it belongs with."),
)
TEXT_AFTER_QUOTE = Kind(
    "F017",
    "text-after-quote",
    msg("The second quote already ends the text, so what follows has no place."),
    msg('Use double quotes around a text with apostrophes, and \\" for a double quote inside double quotes.'),
)
ALIAS = Kind(
    "F018",
    "alias",
    msg("A text that starts with * or & has a special meaning in YAML."),
    msg("If it is meant as text, put it in quotes."),
)
ESCAPE = Kind(
    "F019",
    "escape",
    msg("In double quotes a backslash starts a special character."),
    msg("Write the backslash twice, or use single quotes."),
)
TOO_DEEP = Kind(
    "F020",
    "too-deep",
    msg("No persona and no journey needs that many levels; it is usually a forgotten bracket."),
    msg("Close the brackets, or take away some levels."),
)
TOO_MANY_VALUES = Kind(
    "F021",
    "too-many-values",
    msg("A file this long would slow everything down."),
    msg("Split it into several files."),
)
DUPLICATE_KEY = Kind(
    "F022",
    "duplicate-key",
    msg("Only one of the two could count, and the other would be lost silently."),
    msg("Keep one of them. If both are meant, make them a list: each on its own line, after a dash."),
)
KEY_NOT_TEXT = Kind(
    "F023",
    "key-not-text",
    msg("What stands before a colon is the name of something, and must be a plain text."),
    msg("Write a plain name before the colon; put a text that starts with { or [ in quotes."),
)
MERGE_KEY = Kind(
    "F024",
    "merge-key",
    msg("Merge keys copy whole blocks from elsewhere, so nobody can read from the file what it says."),
    msg("Write the copied keys out here."),
)
TAG = Kind(
    "F025",
    "tag",
    msg("Tags make some programs run code or change a text; here a text stays what you wrote."),
    msg("Delete the tag, or put the text in quotes if the ! belongs to it."),
)
ALIAS_TOO_LARGE = Kind(
    "F026",
    "alias-too-large",
    msg("Repeating blocks inside blocks makes a small file grow without end."),
    msg("Write the content out where it is needed."),
)
ALIAS_CYCLE = Kind(
    "F027",
    "alias-cycle",
    msg("The block would contain itself, without end."),
    msg("Write the content out where it is needed."),
)
KEY_TOO_LONG = Kind(
    "F028",
    "key-too-long",
    msg("What stands before a colon is a short name; a text this long would not fit anywhere."),
    msg("Write a short name before the colon, or put the text in quotes."),
)
ODD_SPACE = Kind(
    "F029",
    "odd-space",
    msg("It looks like a space, and YAML takes it for a letter; it often comes along when text is pasted."),
    msg("Delete the spaces at the start of this line, and type them anew."),
)
SEVERAL_DOCUMENTS = Kind(
    "F030",
    "several-documents",
    msg("A line of three hyphens starts a new document; only journey files may hold several."),
    msg("Move what follows into a file of its own, or delete the three hyphens."),
)
HAND_MADE_LIST = Kind(
    "F032",
    "hand-made-list",
    msg("A list has one hyphen and one space before each item, each on its own line, below the key."),
    msg("Start each item on its own line with “- ”. If it is one text, put it in quotes."),
    Severity.WARNING,
)
SWALLOWED_LINE = Kind(
    "F033",
    "swallowed-line",
    msg("YAML joins such lines into one text without a word: what was meant to stand by itself is lost in it."),
    msg("Give it as many spaces as the line it belongs beside. If all is one text, put it in quotes."),
)
CURLY_QUOTE = Kind(
    "F034",
    "curly-quote",
    msg("For YAML “, ” and « are letters like others: only straight quotes hold a text together."),
    msg('Put straight quotes around the whole text: "…". Curly ones may stand inside.'),
)
PROJECT_SYNTAX = Kind(
    "F031",
    "project-file",
    msg("The settings in its table [tool.personatool] cannot be read as long as the file is broken."),
    msg("Mend the line, or move the settings to personatool.yaml."),
)

FILE_KINDS: tuple[Kind, ...] = (
    UNREADABLE,
    FILE_TOO_LARGE,
    ENCODING,
    CONTROL_CHARACTER,
    CONFLICT,
    TEXT_DIRECTION,
    EMPTY_FILE,
    LEFT_OUT,
    TEXT_AFTER_HASH,
    SYNTAX,
    TAB,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    COLON_IN_TEXT,
    RESERVED_START,
    INDENTATION,
    TEXT_AFTER_QUOTE,
    ALIAS,
    ESCAPE,
    TOO_DEEP,
    TOO_MANY_VALUES,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    MERGE_KEY,
    TAG,
    ALIAS_TOO_LARGE,
    ALIAS_CYCLE,
    KEY_TOO_LONG,
    ODD_SPACE,
    SEVERAL_DOCUMENTS,
    PROJECT_SYNTAX,
    HAND_MADE_LIST,
    SWALLOWED_LINE,
    CURLY_QUOTE,
)
