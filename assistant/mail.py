"""Mail to staff, through the landlord's own server."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage
from ssl import create_default_context
from urllib.parse import unquote, urlsplit

TIMEOUT = 10.0
"""Seconds for each answer of the server."""
PORTS = {"smtp": 587, "smtps": 465}


class Mail:
    """Sends mail by a server given as `smtps://user:password@host:465`; `smtp` goes on to TLS.

    A password is never sent unsealed: a server that offers no TLS is then refused.
    """

    def __init__(self, server: str, sender: str):
        self._server = urlsplit(server)
        self._sender = sender

    def send(self, to: str, subject: str, text: str) -> None:
        """Hand one mail to the server; raises `OSError` (as `smtplib` does) when it did not take it."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self._sender, to, subject
        mail.set_content(text)
        with self._connected() as server:
            if self._server.username:
                server.login(unquote(self._server.username), unquote(self._server.password or ""))
            server.send_message(mail)

    def _connected(self) -> smtplib.SMTP:
        host = self._server.hostname or ""
        port = self._server.port or PORTS[self._server.scheme]
        if self._server.scheme == "smtps":
            return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=create_default_context())
        server = smtplib.SMTP(host, port, timeout=TIMEOUT)
        server.ehlo()
        if self._server.username or server.has_extn("starttls"):
            server.starttls(context=create_default_context())
        return server
