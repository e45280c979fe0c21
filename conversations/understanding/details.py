"""What a person volunteers, and the names it is kept under.

| name | holds |
| --- | --- |
| `number` | int: an option picked, or a bare number |
| `name` | the writer's own name, as given |
| `resident_name`, `relation` | whom it is about; what the resident is to the writer (`mother`, `client` ...) |
| `writer_relation` | what the writer is to the resident (`daughter`, `support worker`, `councillor` ...) |
| `address`, `place`, `postcode` | as said; a room or shared part; normal form |
| `phone`, `email`, `reference` | E.164; lower case; as written, upper case |
| `began` | `{"words", "earliest", "latest"}`, ISO dates, Europe/London days |
| `times_reported`, `reported_before` | int; bool |
| `outcome` | the clause that says what they want |
| `adjustments`, `circumstances` | lists of `{"code", "words"}`; list of codes |
| `wants_complaint`, `declines_complaint`, `fix_only`, `withdraws` | true when said |
| `about_employee`, `topic`, `issues` | a name that is praised or blamed; short noun phrase; clauses |
"""

from __future__ import annotations
