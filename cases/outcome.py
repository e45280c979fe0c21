"""What an answer decided, as the officer picks it beside the words (HOC-6.9, 6.19, HOC-9.7).

One list for both nations, so that the figures add up; Scotland says "partially" (SPSO-1).
"""

from __future__ import annotations

UPHELD, PARTLY, NOT_UPHELD, RESOLVED = "upheld", "partly_upheld", "not_upheld", "resolved"
OUTCOMES = (UPHELD, PARTLY, NOT_UPHELD, RESOLVED)
