"""Whether white words on a colour can be read (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

ENOUGH = 4.5
"""The ratio that ordinary text needs."""


def contrast_with_white(colour: str) -> float:
    """The contrast ratio, 1 to 21, of white against a colour written `#rrggbb`."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.05 / (luminance + 0.05)


def _linear(part: float) -> float:
    """One sRGB channel, 0 to 1, as linear light."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
