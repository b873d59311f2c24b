"""Kinds of problem with what a file says: keys, types, values, ids."""

from personatool.model.diagnostic import Kind
from personatool.model.message import msg

UNKNOWN_KEY = Kind(
    "S001",
    "unknown-key",
    msg("A key nobody knows would be dropped silently, and what it says would be lost."),
    msg("Use a key of the format, or put the text in “notes”."),
)
WRONG_TYPE = Kind(
    "S002",
    "wrong-type",
    msg("The file goes on in another shape than the format expects here."),
    msg("Write one text here."),
)
MISSING_KEY = Kind(
    "S003",
    "missing-key",
    msg("Without it the rest cannot be shown or referred to."),
    msg("Add the key."),
)
UNKNOWN_WORD = Kind(
    "S004",
    "unknown-word",
    msg("Maps and rules know only a few words here, so that files can be compared."),
    msg("Write one of the known words."),
)
OUT_OF_RANGE = Kind(
    "S005",
    "out-of-range",
    msg("A figure outside its scale cannot be compared with the others."),
    msg("Write a figure of the scale."),
)
EMPTY_TEXT = Kind(
    "S006",
    "empty-text",
    msg("An empty text leaves a hole on the map."),
    msg("Write the text, or delete the key."),
)
TOO_LONG = Kind(
    "S007",
    "too-long",
    msg("A text this long does not fit on a map; most cells have six words."),
    msg("Shorten it, and keep the long version in “notes” or “story”."),
)
NOT_A_NUMBER = Kind(
    "S010",
    "not-a-number",
    msg("Curves and measures are made of numbers."),
    msg("Write a number in digits: 3, -1.5 or -1,5."),
)
NOT_AN_INTEGER = Kind(
    "S011",
    "not-a-whole-number",
    msg("This is a count or a mark on a scale."),
    msg("Write a whole number in digits: 3."),
)
NOT_A_FLAG = Kind(
    "S012",
    "not-yes-or-no",
    msg("It either is so or it is not."),
    msg("Write true or false (yes, no, oui, non work as well)."),
)
BAD_DATE = Kind(
    "S013",
    "bad-date",
    msg("Without a real date nobody can tell how fresh this is."),
    msg("Write the year first: 2026-05-12, or 2026-05 for a whole month."),
)
BAD_DURATION = Kind(
    "S014",
    "bad-duration",
    msg("Time adds up along the journey only when it can be read."),
    msg("Write one length of time: 45 min, 1h30, 3 days, 6-8 weeks, half an hour or immediately."),
)
BAD_AMOUNT = Kind(
    "S015",
    "bad-amount",
    msg("Costs add up along the journey only when they can be read."),
    msg("Write the amount and the currency: 35 EUR or 12,50 €; write 0 when it is free."),
)
BAD_LINK = Kind(
    "S016",
    "bad-link",
    msg("Other addresses could run something on the reader's computer."),
    msg("Write an address that starts with https://, http:// or mailto:."),
)
BAD_COLOUR = Kind(
    "S017",
    "bad-colour",
    msg("Maps take a colour as six digits only."),
    msg("Write # and six digits: #4C5FD5."),
)
BAD_ID = Kind(
    "S018",
    "bad-id",
    msg("Ids link files to each other and become file names, so they must work on every computer."),
    msg("Use lower-case letters a–z, digits and hyphens, 64 characters at most."),
)
RESERVED_ID = Kind(
    "S019",
    "reserved-id",
    msg("Windows keeps this name for itself; no file can be called so."),
    msg("Choose another id, such as a longer one."),
)
FILE_NAME = Kind(
    "S020",
    "file-name",
    msg("The file's name is its id, and ids link files to each other."),
    msg("Rename the file with lower-case letters a–z, digits and hyphens, or give it an “id:”."),
)
NAMELESS = Kind(
    "S021",
    "nameless-persona",
    msg("Nobody can talk about a persona without a name or a role."),
    msg("Add “name: …” or “role: …”."),
)
SILENT_STEP = Kind(
    "S022",
    "silent-step",
    msg("The map would show an empty box."),
    msg("Add “name: …” or “action: …”."),
)
NO_STAGES = Kind(
    "S023",
    "no-stages",
    msg("A journey is made of stages; without one there is nothing to draw."),
    msg("Add “stages:” and, under it, “- name: …”."),
)
TOO_MANY_STEPS = Kind(
    "S024",
    "too-many-steps",
    msg("Nobody can read a map this large."),
    msg("Move parts of it into journeys of their own, and point to them with “subjourney”."),
)
TOO_MANY_LINKS = Kind(
    "S025",
    "too-many-links",
    msg("Nobody can follow this many arrows on a map."),
    msg("Keep in “next” the steps that really follow."),
)
EMPTY_SCALE = Kind(
    "S026",
    "empty-scale",
    msg("The emotion curve needs room between its lowest and its highest score."),
    msg("Write a “min” that is below “max”, such as {min: -2, max: 2}."),
)
WRONG_FOLDER = Kind(
    "S027",
    "wrong-folder",
    msg("What a file must hold depends on its folder: personas/, journeys/ or standards/."),
    msg("Move the file to the folder of its kind."),
)
NO_POINTS = Kind(
    "S028",
    "no-points",
    msg("A standard is made of points; without one nothing can be said to meet it."),
    msg("Add “points:” and, under it, “- {id: 1, heading: …}”."),
)
SAME_POINT = Kind(
    "S029",
    "same-point",
    msg("Whoever says to meet this point could mean either of the two."),
    msg("Give each point an id of its own."),
)
SAME_ID = Kind(
    "L018",
    "same-id",
    msg("Whoever refers to this id could mean either of the two."),
    msg("Give one of them another id."),
)

SHAPE_KINDS: tuple[Kind, ...] = (
    UNKNOWN_KEY,
    WRONG_TYPE,
    MISSING_KEY,
    UNKNOWN_WORD,
    OUT_OF_RANGE,
    EMPTY_TEXT,
    TOO_LONG,
    NOT_A_NUMBER,
    NOT_AN_INTEGER,
    NOT_A_FLAG,
    BAD_DATE,
    BAD_DURATION,
    BAD_AMOUNT,
    BAD_LINK,
    BAD_COLOUR,
    BAD_ID,
    RESERVED_ID,
    FILE_NAME,
    NAMELESS,
    SILENT_STEP,
    NO_STAGES,
    TOO_MANY_STEPS,
    TOO_MANY_LINKS,
    EMPTY_SCALE,
    WRONG_FOLDER,
    NO_POINTS,
    SAME_POINT,
    SAME_ID,
)
