"""The spaCy component that reads a message whole: a small sentence encoder, taught on our lines.

Its network lies beside it as ONNX, in whole numbers of eight bits; `training/` made it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from curated_tokenizers import WordPieceProcessor  # type: ignore[attr-defined]
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from conversations.understanding.weighed import Weighed, joined, named

NAME = "redress_encoder"
KEPT, ASKED = "redress", "asked"
"""Where a document carries the answer, and the open question it was sent in reply to."""

MOST_PIECES, MOST_PARTS = 128, 4
"""Word pieces that are read at once, and how often in one letter: 128 are about a hundred words."""

NETWORK, WEIGHTS, VOCABULARY = "encoder.onnx", "encoder.weights", "vocabulary.txt"
_BEGIN, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_LONGEST_WORD = 40


class Pieces:
    """Words cut into the pieces that the network knows by number."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._cut = WordPieceProcessor(list(vocabulary))
        self.begin, self.end, self._unknown = map(vocabulary.index, (_BEGIN, _END, _UNKNOWN))

    def of(self, words: Iterable[str]) -> list[int]:
        """The numbers of the words' pieces; a word with a piece it does not know is one unknown."""
        return [number for word in words for number in self._of_word(word)]

    def parts(self, doc: Doc, asked: str | None) -> Iterator[list[int]]:
        """The numbers that go in, part by part: [question,] then words; taught with the first."""
        question = [*self.of(asked.split()), self.end] if asked else []
        room = MOST_PIECES - 2 - len(question)
        body = self.of(token.lower_ for token in doc if not token.is_space)
        for start in range(0, max(len(body), 1), room)[:MOST_PARTS]:
            yield [self.begin, *question, *body[start : start + room], self.end]

    def _of_word(self, word: str) -> list[int]:
        numbers: list[int] = self._cut.encode(word)[0]
        if len(word) > _LONGEST_WORD or -1 in numbers:
            return [self._unknown]
        return numbers


class Encoder:
    """Weighs a document; the answer is kept in its `user_data`."""

    def __init__(self) -> None:
        self.pieces: Pieces | None = None
        self._network: Any = None

    def __call__(self, doc: Doc) -> Doc:
        """Read the message, in parts where it is long."""
        assert self.pieces is not None
        parts = self.pieces.parts(doc, doc.user_data.get(ASKED))
        doc.user_data[KEPT] = joined([self._weighed(part) for part in parts])
        return doc

    def _weighed(self, numbers: list[int]) -> Weighed:
        given: NDArray[np.int64] = np.array([numbers], np.int64)
        (scores,) = self._network.run(None, {"pieces": given})
        return named(scores[0].tolist())

    def from_disk(self, path: Path) -> Encoder:
        """Open the network that lies in a folder."""
        vocabulary = (path / VOCABULARY).read_text(encoding="utf-8").split("\n")
        self.pieces = Pieces(vocabulary)
        self._network = _opened(path / NETWORK)
        return self


def _opened(network: Path) -> Any:
    """One thread: messages are short, and a server answers several people at once."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False  # it would remember a layout for every length there is
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])


@Language.factory(NAME)
def _encoder(nlp: Language, name: str) -> Encoder:
    return Encoder()
