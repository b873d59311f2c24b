"""Documents read by helper processes while this one imports the models and the rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from personatool.load.files.selection import FileRef
from personatool.load.files.source import Source
from personatool.load.parallel.helpers import Result, spare_processors, with_helpers

if TYPE_CHECKING:
    from personatool.load.syntax.documents import Documents

_FEWEST = 200  # files; with fewer, starting a helper takes longer than it saves
_CHUNK = 10  # files per piece of work


@contextmanager
def reading_ahead(
    files: Sequence[FileRef], texts: Mapping[str, Source]
) -> "Iterator[Iterable[tuple[FileRef, Documents]]]":
    """Start reading if there are many files. Gives the documents of those without problems, in any order."""
    yaml = [file for file in files if file.kind != "project"]
    if len(yaml) < _FEWEST or not (helpers := spare_processors()):
        yield ()
        return
    chunks = [yaml[start : start + _CHUNK] for start in range(0, len(yaml), _CHUNK)]
    with with_helpers(lambda index: [_read(file, texts) for file in chunks[index]], len(chunks), helpers) as results:
        yield _documents(chunks, results())


def _read(file: FileRef, texts: Mapping[str, Source]) -> Any:
    """The documents of a file as plain values; None where there is a problem: the file is then read again."""
    from personatool.load.syntax.documents import read_documents  # noqa: PLC0415 - the helpers import the parser
    from personatool.load.syntax.likely_mistakes import likely_mistakes  # noqa: PLC0415 - idem

    found = read_documents(texts[file.path], file.kind)
    if found.problems or any(likely_mistakes(texts[file.path])):
        return None
    return found.kind, [(document.number, document.value) for document in found.documents]


def _documents(chunks: Sequence[Sequence[FileRef]], results: Iterable[Result]) -> "Iterator[tuple[FileRef, Documents]]":
    from personatool.load.syntax.documents import Document, Documents  # noqa: PLC0415 - idem

    for index, contents in results:
        for file, content in zip(chunks[index], contents, strict=True):
            if content:
                kind, documents = content
                yield file, Documents(kind, tuple(Document(*document) for document in documents))
