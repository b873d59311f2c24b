"""Explain: what there is to say of a kind of problem, or of all of them."""

from difflib import get_close_matches

from personatool.i18n import Translator
from personatool.load.problems.kinds import KINDS
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.rules.engine.explain import as_json, as_markdown, as_text, pages
from personatool.rules.registry import OTHER_KINDS, every_rule


def explain(code: str, output_format: str, say: Translator) -> str:
    """Explain one code, or everything when it is empty, as `text`, `markdown` or `json`.

    Raises `PersonatoolError` for a code that does not exist.
    """
    known = pages(every_rule(), (*KINDS, *OTHER_KINDS))
    word = code.strip()
    found = [page for page in known if not word or word.upper() == page.kind.code or word.lower() == page.kind.name]
    if not found:
        near = (
            ", ".join(
                get_close_matches(
                    word, [name for page in known for name in (page.kind.code, page.kind.name)], cutoff=0.4
                )
            )
            or "L002"
        )
        raise PersonatoolError(msg("There is no rule “{code}”. Perhaps you mean: {near}.", code=code, near=near))
    if output_format == "text":
        return "\n".join(as_text(page, say) for page in found)
    return (as_markdown if output_format == "markdown" else as_json)(found, say)
