"""The WSGI apps that the web server loads in its own processes."""

from __future__ import annotations

import atexit

from flask import Flask

from assistant.memory import keep_only_what_answers, one_heap
from assistant.on_stop import on_stop
from assistant.settings import read_settings
from assistant.wiring import Application, build


def production() -> Flask:
    """Every door, as the settings say (`redress serve`)."""
    one_heap()
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

    one_heap()
    settings = read_settings()
    application = build(settings)
    atexit.register(application.close)
    on_stop(application.notices.close)  # open event streams would hold the server up
    _warm(application)
    return application.web(handset(settings, application.core), framed_by="'self'")


def _warm(application: Application) -> None:
    """Load the understanding now, so that the first resident does not wait for it."""
    application.core.reader.read("warm")
    keep_only_what_answers()
