"""Figures put into words: a table for people, JSON and CSV for machines and spreadsheets."""

from personatool.report.tables.comparison_text import comparison_text
from personatool.report.tables.coverage_data import coverage_csv, coverage_json
from personatool.report.tables.coverage_text import coverage_text
from personatool.report.tables.csv import figures_csv
from personatool.report.tables.evidence_data import register_csv, register_json
from personatool.report.tables.evidence_text import register_text
from personatool.report.tables.figures_text import figures_text
from personatool.report.tables.inclusion_data import inclusion_csv, inclusion_json
from personatool.report.tables.inclusion_text import inclusion_text
from personatool.report.tables.json_text import comparison_json, figures_json
from personatool.report.tables.known_standards import known_csv, known_json, known_text
from personatool.report.tables.trace_data import trace_csv, trace_json
from personatool.report.tables.trace_text import trace_text

__all__ = [
    "comparison_json",
    "comparison_text",
    "coverage_csv",
    "coverage_json",
    "coverage_text",
    "figures_csv",
    "figures_json",
    "figures_text",
    "inclusion_csv",
    "inclusion_json",
    "inclusion_text",
    "known_csv",
    "known_json",
    "known_text",
    "register_csv",
    "register_json",
    "register_text",
    "trace_csv",
    "trace_json",
    "trace_text",
]
