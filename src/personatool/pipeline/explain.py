"""Explain: what there is to say of a kind of problem, or of all of them."""

from difflib import get_close_matches

from personatool import load, rules
from personatool.i18n import Translator
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg


def explain(code: str, output_format: str, say: Translator) -> str:
    """Explain one code, or everything when it is empty, as `text`, `markdown` or `json`.

    Raises `PersonatoolError` for a code that does not exist.
    """
    pages = rules.pages(load.KINDS)
    found = [page for page in pages if code in ("", page.kind.code)]
    if not found:
        near = ", ".join(get_close_matches(code, [page.kind.code for page in pages], cutoff=0.4)) or "L002"
        raise PersonatoolError(msg("There is no rule “{code}”. Perhaps you mean: {near}.", code=code, near=near))
    if output_format == "text":
        return "\n".join(rules.as_text(page, say) for page in found)
    return (rules.as_markdown if output_format == "markdown" else rules.as_json)(found, say)
