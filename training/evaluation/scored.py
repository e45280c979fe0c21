"""All that is measured on one set of readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conversations.understanding.understood import KINDS
from training.evaluation.alarms import Alarms, alarms
from training.evaluation.calibration import Calibration, calibration
from training.evaluation.confusion import Confusion, confusion
from training.evaluation.intervals import Estimate, share
from training.evaluation.moves import Move, Moves, moves
from training.evaluation.offers import Offers, offers
from training.evaluation.reading import Reading
from training.evaluation.tongues import Tongues, tongues


@dataclass(frozen=True, slots=True)
class Scored:
    """A slice of a part under its name; `number` messages."""

    name: str
    number: int
    kinds: Confusion
    categories: Estimate | None
    offers: Offers
    alarms: Alarms
    moves: Moves
    tongues: Tongues
    confidence: Calibration
    dissatisfaction: Calibration

    @property
    def figures(self) -> Mapping[str, Estimate | None]:
        """Every single figure by its name in the reports; small is good where it says so."""
        return {
            "kind right": self.kinds.accuracy,
            "kinds, macro F1": self.kinds.macro_f1,
            "category right": self.categories,
            "dissatisfaction heard": self.offers.heard,
            "needless offers (small is good)": self.offers.needless,
            "offers that are due": self.offers.precision,
            "dissatisfaction, AUC": self.offers.auc,
            "danger heard": self.alarms.heard,
            "danger named right": self.alarms.named,
            "false alarms (small is good)": self.alarms.false,
            "acts right, question open": self.moves.asked,
            "acts right, no question open": self.moves.unasked,
            "taken for another act (small is good)": self.moves.mistaken,
            "language right": self.tongues.right,
            "language unsure": self.tongues.unsure,
            "language wrong (small is good)": self.tongues.wrong,
            "confidence, calibration error (small is good)": self.confidence.error,
            "dissatisfaction, calibration error (small is good)": self.dissatisfaction.error,
        }


def scored(name: str, read: Sequence[Reading]) -> Scored:
    """What these readings show; moves have no category, so they are left out of that share."""
    return Scored(
        name=name,
        number=len(read),
        kinds=confusion([(one.row.kind, one.read.kind) for one in read], KINDS),
        categories=share(one.row.category == one.read.category for one in read if not one.row.act),
        offers=offers([(one.row.unhappy, one.read.dissatisfaction) for one in read]),
        alarms=alarms([(one.row.danger, one.read.danger) for one in read]),
        moves=moves([Move(o.row.act, o.read.act, o.row.asked) for o in read if o.row.act]),
        tongues=tongues([(one.language, one.read.language) for one in read]),
        confidence=calibration([(o.read.confidence, o.row.kind == o.read.kind) for o in read]),
        dissatisfaction=calibration([(o.read.dissatisfaction, o.row.unhappy) for o in read]),
    )
