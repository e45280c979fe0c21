"""The floor: the least that any honest answer to a text must do.

The same web server and database; a bare Flask route that proves the signature and makes as many
rows durable as our own turn does: raw psycopg, one insert for each row, one transaction. (All in
one insert would be faster still, and is no measure: rows of different tables never are.)
"""

from __future__ import annotations

import os

from flask import Flask, request
from psycopg_pool import ConnectionPool
from twilio.request_validator import RequestValidator


def app() -> Flask:
    """The floor's app; its settings come in the environment from `bench.run`."""
    floor = Flask(__name__)
    rows = int(os.environ["FLOOR_ROWS"])
    url = os.environ["FLOOR_URL"]
    validator = RequestValidator(os.environ["FLOOR_TOKEN"])
    pool = ConnectionPool(os.environ["FLOOR_DATABASE"], min_size=16, max_size=32)
    with pool.connection() as connection:
        connection.execute("select pg_advisory_xact_lock(1)")
        connection.execute(
            "create table if not exists floor"
            " (id bigint generated always as identity primary key, sid text, body text)"
        )
    insert = "insert into floor (sid, body) values (%s, %s)"

    @floor.post("/sms/twilio")
    def receive() -> tuple[str, int, dict[str, str]]:
        form = request.form
        if not validator.validate(url, form.to_dict(), request.headers["X-Twilio-Signature"]):
            return "", 403, {}
        values = (form["MessageSid"], form["Body"])
        with pool.connection() as connection:
            for _ in range(rows):
                connection.execute(insert, values)
        return "<Response/>", 200, {"Content-Type": "application/xml"}

    return floor
