"""The WSGI apps that the web server loads in its own processes."""

from __future__ import annotations

import atexit

from flask import Flask

from assistant.on_stop import on_stop
from assistant.settings import read_settings
from assistant.wiring import build


def production() -> Flask:
    """Every door, as the settings say (`redress serve`)."""
    settings = read_settings()
    settings.check_for("serve")
    application = build(settings)
    atexit.register(application.close)
    on_stop(application.notices.close)  # open event streams would hold the server up
    application.core.reader.read("warm")  # so that the first resident does not wait for it
    return application.web()


def demo() -> Flask:
    """The same doors, and a handset to text from (`redress demo`)."""
    from assistant.demonstration import handset

    settings = read_settings()
    application = build(settings)
    atexit.register(application.close)
    on_stop(application.notices.close)  # open event streams would hold the server up
    application.core.reader.read("warm")
    return application.web(handset(settings, application.core), framed_by="'self'")
