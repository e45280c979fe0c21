"""Data, dated: each landlord's policy over its nation's law, contacts, calendars."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
"""The policies that come with us; `REDRESS_POLICIES` names another folder."""
