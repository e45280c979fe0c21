"""Where in our code a fault struck, for logs that must not carry what people wrote."""

from __future__ import annotations


def fault_place(fault: BaseException) -> str:
    """File and line of the innermost frame; the fault's own words may hold a person's."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
