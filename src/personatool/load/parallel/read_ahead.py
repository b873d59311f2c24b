"""Files read ahead by helpers while this process opens the models and the rules: that takes as long as 500 files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from personatool.load.files.selection import FileRef
from personatool.load.files.source import Source
from personatool.load.parallel.helpers import Result, spare_processors, with_helpers

if TYPE_CHECKING:
    from personatool.load.syntax.documents import Documents

_FEW = 200  # files; so few are read before a helper is of use
_CHUNK = 20  # files taken at a time
_CHUNKS = 30_000


@contextmanager
def reading_ahead(
    files: Sequence[FileRef], texts: Mapping[str, Source]
) -> "Iterator[Iterable[tuple[FileRef, Documents]]]":
    """Start to read documents, if there are many files; what is given has those free of problems, as they come."""
    yaml = [each for each in files if each.kind != "project"]
    if len(yaml) < _FEW or not (helpers := spare_processors()):
        yield ()
        return
    size = max(_CHUNK, len(yaml) // _CHUNKS + 1)
    chunks = [yaml[start : start + size] for start in range(0, len(yaml), size)]
    with with_helpers(lambda number: [_read(each, texts) for each in chunks[number]], len(chunks), helpers) as results:
        yield _documents(chunks, results())


def _read(file: FileRef, texts: Mapping[str, Source]) -> Any:
    """The documents of a file in plain values; none when there is something to tell: it is told by who reads again."""
    from personatool.load.syntax.documents import read_documents  # noqa: PLC0415 - it is the helpers that open the parser
    from personatool.load.syntax.doubts import doubts  # noqa: PLC0415 - idem

    found = read_documents(texts[file.path], file.kind)
    if found.problems or any(doubts(texts[file.path])):
        return None
    return found.kind, [(each.number, each.value) for each in found.documents]


def _documents(chunks: Sequence[Sequence[FileRef]], results: Iterable[Result]) -> "Iterator[tuple[FileRef, Documents]]":
    from personatool.load.syntax.documents import Document, Documents  # noqa: PLC0415 - idem

    for number, read in results:
        for file, found in zip(chunks[number], read, strict=True):
            if found:
                kind, documents = found
                yield file, Documents(kind, tuple(Document(*each) for each in documents))
