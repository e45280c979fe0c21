"""Where a text lies among meanings: vectors from WordLlama's package, read without its code.

Words never met in training lie near words that were ("pongs" near "smell"). The
package itself looks for its tokenizer on the network, so its two files are opened
here instead: nothing is downloaded and 0.05 ms a text is what it costs.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

LENGTH = 256
"""Numbers in a vector."""

_TABLE = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
_MOST_TOKENS = 600


def meaning(text: str) -> NDArray[np.float32]:
    """The mean of the vectors of a text's pieces, of length one (all zeros for an empty text)."""
    tokenizer, table = _files()
    pieces = tokenizer.encode(text, add_special_tokens=False).ids[:_MOST_TOKENS]
    if not pieces:
        return np.zeros(LENGTH, np.float32)
    summed = table[pieces].astype(np.float32).sum(axis=0)
    return (summed / max(float(np.linalg.norm(summed)), 1e-6)).astype(np.float32)


@cache
def _files() -> tuple[Any, NDArray[np.float16]]:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    folder = _folder()
    tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
    tokenizer.no_padding()
    return tokenizer, load_file(folder / _TABLE)["embedding.weight"]


def _folder() -> Path:
    found = find_spec("wordllama")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0])
