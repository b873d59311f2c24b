"""Reading: sentences, words and syllables of French and English texts, and the score they make."""

from personatool.measure.reading.score import SHORT, Counts, count, score, total, word_syllables

__all__ = ["SHORT", "Counts", "count", "score", "total", "word_syllables"]
