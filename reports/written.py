"""A report in the form somebody asked for: text, a page, CSV or JSON.

CSV and JSON carry the list of complaints behind each figure, so that anybody can add up again (HOC-8.1).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from reports.known import Known
from reports.log import columns, log
from reports.pages import page
from reports.report import Figure, Report, Section
from reports.shown import heading_of, label_of, shown_sections
from reports.words import word

COLUMNS = ("section", "month", "figure", "label", "value", "of", "references")


def written(report: Report, form: str) -> str:
    """The whole report in one of `reports.report.FORMATS`."""
    forms: Mapping[str, Callable[[Report], str]] = {"csv": _csv, "json": _json}
    if form in forms:
        return forms[form](report)
    facts = {
        "report": report,
        "title": word("titles", report.name),
        "intro": word("intros", report.name),
        "sections": shown_sections(report),
    }
    return page("report.html" if form == "html" else "report.txt", **facts)


def written_log(known: Known, form: str) -> str:
    """The log in the same forms."""
    rows = log(known)
    if form == "csv":
        return as_csv(columns(), rows)
    if form == "json":
        return as_json({"report": "log", **_about(known), "complaints": rows})
    facts = {
        "known": known,
        "rows": rows,
        "columns": columns(),
        "title": word("titles", "log"),
        "intro": word("intros", "log"),
    }
    return page("log.html" if form == "html" else "log.txt", **facts)


def as_json(what: object) -> str:
    """Readable JSON."""
    return json.dumps(what, indent=2, ensure_ascii=False) + "\n"


def as_csv(names: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """CSV with a row of names; a cell that a spreadsheet would take for a formula is made plain."""
    out = StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _csv(report: Report) -> str:
    rows = (
        {
            "section": section.name,
            "month": section.month.isoformat()[:7] if section.month else "",
            "figure": figure.name,
            "label": label_of(figure, section),
            "value": "" if figure.value is None else str(figure.value),
            "of": "" if figure.of is None else str(figure.of),
            "references": " ".join(figure.references or ()),
        }
        for section in report.sections
        for figure in (*section.figures, *_lines(section))
    )
    return as_csv(COLUMNS, rows)


def _lines(section: Section) -> tuple[Figure, ...]:
    return tuple(Figure("line", line) for line in section.lines)


def _json(report: Report) -> str:
    return as_json(
        {
            "report": report.name,
            **_about(report),
            "sections": [_section(section) for section in report.sections],
        }
    )


def _about(what: Report | Known) -> dict[str, str]:
    made_on = what.made_on if isinstance(what, Report) else what.today
    return {
        "landlord": what.landlord,
        "landlord_name": what.landlord_name,
        "from": what.period.first.isoformat(),
        "to": what.period.last.isoformat(),
        "made_on": made_on.isoformat(),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "heading": heading_of(section),
        "figures": [
            {
                "name": one.name,
                "label": label_of(one, section),
                "value": one.value,
                "of": one.of,
                "references": None if one.references is None else list(one.references),
            }
            for one in section.figures
        ],
        "lines": list(section.lines),
    }


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
