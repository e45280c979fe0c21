"""`redress serve`: the web addresses, for production."""

from __future__ import annotations

import os

import click


@click.command()
@click.option("--address", default="0.0.0.0", show_default=True, help="Where to listen.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default="one for each core",
    help="Web processes to run.",
)
def serve(address: str, port: int, workers: int) -> None:
    """Serve texts, Telegram, web chat and the staff pages over HTTP.

    Put it behind a proxy that ends TLS, and say how many proxies there are in
    REDRESS_TRUSTED_PROXIES. Deliveries need `redress worker` beside it.
    """
    from assistant.settings import read_settings
    from assistant.web_server import web_server
    from assistant.wiring import build

    settings = read_settings()
    settings.check_for("serve")
    server = web_server("assistant.serving:production", address=address, port=port, workers=workers)
    build(settings).close()  # what cannot work is said once, here, and not by every web process
    server.serve()
