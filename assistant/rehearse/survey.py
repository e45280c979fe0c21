"""The landlord's own system asks for a survey: nothing that anybody said in the rehearsal leads to it."""

from __future__ import annotations

from assistant.rehearse.world import World
from assistant.survey import send_survey
from storage.conversations import begin
from storage.people import address_of


def ask_survey(world: World) -> None:
    """Send one to the resident."""
    sender = world.address_of("resident")
    with world.core.database.begin() as connection:
        where = (world.landlord, sender.channel.value, sender.value)
        begin(connection, *where, "")
        address_id = address_of(connection, *where)
        assert address_id is not None
        send_survey(connection, world.speaker, address_id, at=world.clock())
    world.postman.deliver_all()
