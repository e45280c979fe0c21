"""The hot turn in two round trips: lock and read, then write everything at once.

Raw psycopg on the transaction's own connection: the same through SQLAlchemy costs several times
as much (docs/decisions/0005). So are the rows a conversation begins and opens (`storage.one_row`);
all else in `storage` is SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg.rows import namedtuple_row
from sqlalchemy import Connection

from cases.adjustments import HOLDS
from storage.one_row import as_json, raw

_LOCK = """
    SELECT id FROM address WHERE landlord = %s AND channel = %s AND value = %s FOR NO KEY UPDATE
"""

_READ = """
    SELECT a.id, a.landlord, a.channel, a.value, a.person_id, a.held, a.stopped_at, a.unsafe_at,
           p.name, p.home, p.language, s.version, s.state, s.with_staff_since,
           (SELECT json_object_agg(n.code, n.words) FROM adjustment n
             WHERE n.person_id = p.id AND n.status = ANY(%s)) AS needs,
           (SELECT i.id FROM inbox i WHERE i.channel = a.channel AND i.provider_id = %s) AS repeat_of,
           nextval(pg_get_serial_sequence('inbox', 'id')) AS inbox_id,
           (SELECT coalesce(json_agg(c), '[]') FROM (
               SELECT c.id, c.reference, c.kind, c.category, coalesce(c.fields ->> 'topic', '') topic,
                      coalesce(c.fields ->> 'brand', '') AS brand,
                      c.state IN ('open', 'answered', 'answered, actions open') AS open,
                      CASE c.stage WHEN 2 THEN c.stage2_acknowledged_at
                           ELSE c.acknowledged_at END IS NOT NULL AS acknowledged,
                      CASE c.stage WHEN 2 THEN c.stage2_responded_at
                           ELSE c.responded_at END IS NOT NULL AS answered,
                      c.stage2_responded_at IS NOT NULL AS final,
                      c.extension_wd + c.stage2_extension_wd > 0 AS extended,
                      (SELECT min(m.due_on) FROM promise m WHERE m.case_id = c.id AND m.done_at IS NULL
                       ) AS promised_on,
                      extract(epoch FROM c.next_due) AS next_due,
                      CASE WHEN c.address_id = ANY(w.ids) THEN a.id ELSE c.address_id END AS address_id,
                      k.status AS consent, k.ends_on AS consent_ends_on, k.resident_name AS resident
                 FROM "case" c
                 LEFT JOIN LATERAL (
                     SELECT b.id FROM "case" b
                      WHERE b.address_id = c.address_id AND b.service_request_id = c.id
                      ORDER BY b.id DESC LIMIT 1) beside ON c.kind = 'service_request'
                 LEFT JOIN consent k ON k.case_id = coalesce(beside.id, c.id)
                WHERE c.address_id = ANY(w.ids) OR c.resident_address_id = ANY(w.ids)
                ORDER BY c.id DESC LIMIT 20) c) AS cases,
           (SELECT json_agg(f) FROM (
               SELECT CASE WHEN f.case_id IS NULL OR f.refused_at IS NOT NULL THEN '' ELSE f.code END
                      AS code, f.tries,
                      extract(epoch FROM f.asked_at) AS asked_at, f.ended_at IS NOT NULL AS ended,
                      (SELECT c.reference FROM "case" c WHERE c.id = f.case_id) AS reference
                 FROM proof f WHERE f.address_id = a.id ORDER BY f.id DESC LIMIT 3) f) AS proofs,
           (SELECT extract(epoch FROM max(f.asked_at)) FROM proof f
             WHERE f.sent_to_id = a.id AND f.refused_at IS NULL) AS code_came_at,
           (SELECT json_build_object('id', x.id, 'words', x.words, 'since', x.since, 'back_on', x.back_on)
              FROM incident x WHERE x.landlord = a.landlord AND x.ended_at IS NULL) AS incident
      FROM address a JOIN person p ON p.id = a.person_id LEFT JOIN session s ON s.address_id = a.id
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT o.id FROM address o WHERE o.person_id = a.person_id) AS ids) w
     WHERE a.landlord = %s AND a.channel = %s AND a.value = %s
"""

_WRITE = """
    WITH message AS (
        INSERT INTO inbox (id, landlord, channel, provider_id, address_id, case_id, body, original,
                           choice, understood, received_at)
        VALUES (%(inbox_id)s, %(landlord)s, %(channel)s, %(provider_id)s, %(address_id)s, %(case_id)s,
                %(body)s, %(original)s, %(choice)s, %(understood)s, %(received_at)s)
    ), memory AS (
        INSERT INTO session (address_id, version, state, updated_at)
        VALUES (%(address_id)s, %(version)s, %(state)s, %(now)s)
        ON CONFLICT (address_id) DO UPDATE
           SET version = excluded.version, state = excluded.state, updated_at = excluded.updated_at
    ), learnt AS (
        UPDATE "case"
           SET fields = fields || %(fields)s, definition = definition || %(definition)s,
               flags = ARRAY(SELECT DISTINCT unnest(flags || %(flags)s::text[]))
         WHERE id = %(learns)s
    ), facts AS (
        INSERT INTO ledger (landlord, case_id, address_id, at, actor, staff_id, event, data)
        SELECT %(landlord)s, f.case_id, %(address_id)s, %(now)s, %(actor)s, NULL, f.event, f.data
          FROM ROWS FROM (jsonb_to_recordset(%(ledger)s) AS (case_id bigint, event text, data jsonb))
               WITH ORDINALITY AS f (case_id, event, data, n)
         ORDER BY f.n
    ), said AS (
        INSERT INTO outbox (landlord, address_id, case_id, answers, kinds, contains, body, choices,
                            status, created_at)
        SELECT %(landlord)s, %(address_id)s, %(case_id)s, %(inbox_id)s,
               ARRAY(SELECT jsonb_array_elements_text(o.kinds)),
               ARRAY(SELECT jsonb_array_elements_text(o.contains)),
               o.body, o.choices, o.status, %(now)s
          FROM ROWS FROM (jsonb_to_recordset(%(said)s)
               AS (kinds jsonb, contains jsonb, body text, choices jsonb, status text))
               WITH ORDINALITY AS o (kinds, contains, body, choices, status, n)
         ORDER BY o.n
        RETURNING id
    )
    SELECT id FROM said ORDER BY id
"""


@dataclass(slots=True)
class Written:
    """All that a turn leaves behind; `learns` is the case that `fields` and the rest belong to."""

    inbox_id: int
    landlord: str
    channel: str
    provider_id: str
    address_id: int
    case_id: int | None
    body: str
    original: bytes | None
    choice: str | None
    understood: Mapping[str, Any]
    received_at: datetime
    version: int
    state: Mapping[str, Any]
    now: datetime
    actor: str = "resident"
    learns: int | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    definition: Mapping[str, Any] = field(default_factory=dict)
    flags: Sequence[str] = ()
    ledger: Sequence[Mapping[str, Any]] = ()
    """Rows of `case_id`, `event`, `data`, in order."""
    said: Sequence[Mapping[str, Any]] = ()
    """Rows of `kinds`, `contains`, `body`, `choices`, `status`, in order."""


def read(
    connection: Connection, landlord: str, channel: str, value: str, provider_id: str
) -> Any | None:
    """The conversation at this address, locked until the transaction ends; None if it is new.

    Locked first and read after, so that a message that waited for another sees what that left.
    `repeat_of` is this very message's row if it came before, `inbox_id` the number it gets.
    """
    driver = raw(connection)
    where = (landlord, channel, value)
    cursor = driver.cursor(row_factory=namedtuple_row)
    with driver.pipeline():  # the transaction's beginning travels with them
        driver.execute(_LOCK, where)
        cursor.execute(_READ, ([*HOLDS], provider_id, *where))
    return cursor.fetchone()


def write(connection: Connection, turn: Written) -> list[int]:
    """Keep the turn in one statement; the numbers of what was said, in order."""
    values = {name: getattr(turn, name) for name in Written.__slots__}
    values |= {
        name: as_json(values[name])
        for name in ("understood", "state", "fields", "definition", "ledger", "said")
    }
    values["flags"] = list(turn.flags)
    return [id_ for (id_,) in raw(connection).execute(_WRITE, values)]
