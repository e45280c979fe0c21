"""`redress demo`: everything at once, with a landlord to try and no account anywhere."""

from __future__ import annotations

from pathlib import Path

import click

SIGNS = """
Redress is running.

  Try it         {url}/demo
  Web chat       {url}/chat/{landlord}
  Staff queue    {url}/staff/
  Other systems  {url}/api/v1/openapi.json

  Staff sign-in  {email}  password  {password}
  Systems' key   {key}

Press Ctrl-C to stop. What was said is kept in {data}.
"""


@click.command()
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8080,
    show_default=True,
    help="The port to listen on.",
)
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("var"),
    show_default=True,
    help="Where everything is kept.",
)
@click.option("--landlord", default="demo", show_default=True, help="Whose rules to run.")
@click.option("--telegram-token", default="", help="A bot's token, to try Telegram as well.")
def demo(port: int, data: Path, landlord: str, telegram_token: str) -> None:
    """Run web chat, a handset to text from, the staff queue, deliveries and reminders."""
    import os
    import subprocess
    import sys
    import threading

    from assistant import demonstration
    from assistant.settings import read_settings
    from assistant.web_server import web_server
    from assistant.wiring import build

    data = data.resolve()
    url = f"http://127.0.0.1:{port}"
    os.environ.update(demonstration.environment(data, landlord, url, telegram_token))
    server = web_server("assistant.serving:demo", address="127.0.0.1", port=port)
    application = build(read_settings())
    if landlord not in application.core.packs.landlords():
        application.close()
        known = ", ".join(application.core.packs.landlords())
        raise click.UsageError(f"No landlord is called {landlord}. There are: {known}.")
    demonstration.seed(application.database, landlord)
    worker = application.worker(
        application.senders(), application.pace(), files=application.files()
    )
    working = threading.Thread(target=worker.run, name="worker")
    email = demonstration.STAFF[0][0]

    signs = SIGNS.format(
        url=url,
        landlord=landlord,
        email=email,
        password=demonstration.PASSWORD,
        key=demonstration.keys(data).api_key,
        data=data,
    )
    click.echo("Starting; a few seconds.")
    threading.Thread(target=_tell_when_ready, args=(port, signs), daemon=True).start()
    working.start()
    bot = [sys.executable, "-m", "assistant.cli", "bot"]
    telegram = subprocess.Popen(bot) if telegram_token else None
    try:
        server.serve()
    finally:
        if telegram:
            telegram.terminate()
            telegram.wait(30)
        worker.stop()
        working.join()
        application.close()


def _tell_when_ready(port: int, signs: str) -> None:
    import socket
    import time

    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            click.echo(signs)
            return
