"""Files read ahead by helpers while this process opens the models and the rules: that takes as long as 500 files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from personatool.load.files import FileRef
from personatool.load.helpers import spare_processors, with_helpers
from personatool.load.source import Source

if TYPE_CHECKING:
    from personatool.load.documents import Documents

Ahead = Callable[[], "dict[str, Documents]"]
_FEW = 200  # files; so few are read before a helper is of use
_CHUNK = 20  # files taken at a time
_CHUNKS = 30_000


@contextmanager
def reading_ahead(files: Sequence[FileRef], texts: Mapping[str, Source]) -> Iterator[Ahead]:
    """Start to read documents, if there are many files; what is given has, by path, those free of problems."""
    yaml = [each for each in files if each.kind != "project"]
    if len(yaml) < _FEW or not (helpers := spare_processors()):
        yield dict
        return
    size = max(_CHUNK, len(yaml) // _CHUNKS + 1)
    chunks = [yaml[start : start + size] for start in range(0, len(yaml), size)]
    with with_helpers(lambda number: [_read(each, texts) for each in chunks[number]], len(chunks), helpers) as results:
        yield lambda: _documents(yaml, results())


def _read(file: FileRef, texts: Mapping[str, Source]) -> Any:
    """The documents of a file in plain values; none when there is something to tell: it is told by who reads again."""
    from personatool.load.documents import read_documents  # noqa: PLC0415 - it is the helpers that open the parser
    from personatool.load.doubts import doubts  # noqa: PLC0415 - idem

    found = read_documents(texts[file.path], file.kind)
    if found.problems or any(doubts(texts[file.path])):
        return None
    return found.kind, [(each.number, each.value) for each in found.documents]


def _documents(files: Sequence[FileRef], results: list[Any]) -> "dict[str, Documents]":
    from personatool.load.documents import Document, Documents  # noqa: PLC0415 - idem

    read = [each for chunk in results for each in chunk]
    return {
        file.path: Documents(found[0], tuple(Document(*each) for each in found[1]))
        for file, found in zip(files, read, strict=True)
        if found
    }
