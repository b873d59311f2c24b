"""Reading: sentences, words and syllables of French and English texts, and the score they make."""

from personatool.language.acronyms import is_acronym
from personatool.language.score import SHORT, Counts, count, score, total, word_syllables
from personatool.language.sentences import in_sentences

__all__ = ["SHORT", "Counts", "count", "in_sentences", "is_acronym", "score", "total", "word_syllables"]
