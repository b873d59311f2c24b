"""Reading: sentences, words and syllables of French and English texts and their score; what a text is written in."""

from personatool.language.acronyms import is_acronym
from personatool.language.score import SHORT, Counts, count, score, total, word_syllables
from personatool.language.sentences import in_sentences
from personatool.language.written import persona_written_in, written_in

__all__ = [
    "SHORT", "Counts", "count", "in_sentences", "is_acronym", "persona_written_in", "score", "total", "word_syllables",
    "written_in",
]  # fmt: skip
