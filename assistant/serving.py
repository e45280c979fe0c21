"""The WSGI apps that the web server loads in its own processes."""

from __future__ import annotations

import atexit
import ctypes
import gc

from flask import Flask

from assistant.on_stop import on_stop
from assistant.settings import read_settings
from assistant.wiring import Application, build


def production() -> Flask:
    """Every door, as the settings say (`redress serve`)."""
    settings = read_settings()
    settings.check_for("serve")
    application = build(settings)
    atexit.register(application.close)
    on_stop(application.notices.close)  # open event streams would hold the server up
    _warm(application)
    return application.web()


def demo() -> Flask:
    """The same doors, and a handset to text from (`redress demo`)."""
    from assistant.demonstration import handset

    settings = read_settings()
    application = build(settings)
    atexit.register(application.close)
    on_stop(application.notices.close)  # open event streams would hold the server up
    _warm(application)
    return application.web(handset(settings, application.core), framed_by="'self'")


def _warm(application: Application) -> None:
    """Load the understanding now, so that the first resident does not wait for it.

    All that is loaded stays for good: the garbage collector need not walk through it every time,
    which would cost the slowest answers dearly.
    """
    application.core.reader.read("warm")
    gc.collect()
    gc.freeze()
    if hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)  # what loading needed and nothing needs now
