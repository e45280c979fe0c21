"""Evidence may come at any moment, with words or without: it is kept, told, and on its case."""

from __future__ import annotations

from messages.incoming import Media
from tests.assistant.evidence.conftest import PHOTO, Resident

CAME = "Thank you, we've got what you sent"
FILES = (
    'SELECT a.*, r.reference FROM attachment a LEFT JOIN "case" r ON r.id = a.case_id ORDER BY a.id'
)
TASKS = "SELECT kind, case_id, data, due_at FROM task ORDER BY id"

ASKED = """
    WITH mother AS (SELECT id FROM address WHERE value = '+447700900802'),
         asked AS (UPDATE consent SET resident_address_id = (SELECT id FROM mother), status = 'asked'),
         known AS (UPDATE "case" SET resident_address_id = (SELECT id FROM mother))
    UPDATE session SET state = state || jsonb_build_object('flow', 'consent', 'asking', 'consent',
           'consent_for', (SELECT reference FROM "case" WHERE kind = 'complaint'))
     WHERE address_id = (SELECT id FROM mother)
"""
"""She has been asked whether somebody may act for her, and has not answered."""

UPLOADED = Media("", "image/jpeg", "wall.jpg", PHOTO)
VOICE = Media("", "audio/ogg", "note.ogg", b"OggS\x00\x02" + bytes(40))


def test_what_came_with_the_message_is_kept_at_once(resident, rows):
    answer = resident.says("I want to complain about the mould", UPLOADED, UPLOADED)
    assert answer.startswith(CAME)
    [first, second] = rows(FILES)
    assert [first.status, second.status] == ["kept", "kept"]
    assert (first.true_type, first.size, first.file_name) == ("image/jpeg", len(PHOTO), "wall.jpg")
    assert first.reference == second.reference is not None


def test_a_photo_without_words_leaves_the_open_question_open(resident, rows):
    resident.says("I want to complain")
    before = resident.says("The lift is out again and my knees cannot do the stairs any more")
    answer = resident.says("", UPLOADED)
    assert answer.startswith(CAME)
    question = before.split("\n")[-1]
    assert question in answer
    assert rows(FILES)[0].reference


def test_a_photo_sent_after_all_was_told_is_put_with_the_case(resident, rows, database):
    resident.says("I want to complain about the lift, it never works and nobody ever comes")
    with database.begin() as connection:  # the talk is over, and the case is open
        connection.exec_driver_sql(
            'UPDATE session SET state = state || \'{"flow": null, "asking": null}\''
        )
    answer = resident.says("", UPLOADED)
    [file] = rows(FILES)
    assert file.reference in answer
    assert "put it with" in answer


def test_a_photo_before_anything_else_is_kept_and_asked_about(resident, rows):
    answer = resident.says("", UPLOADED)
    assert "Can you tell us a bit about it?" in answer
    assert rows(FILES)[0].status == "kept"


def test_a_voice_note_is_listened_to_by_a_person_today(resident, rows):
    resident.says("", VOICE)
    [task] = rows(TASKS)
    assert task.kind == "voice_note"
    assert task.due_at is not None


def test_a_name_that_cannot_be_kept_loses_nothing_but_its_oddness(resident, rows):
    resident.says("see this", Media("", "image/\x00jpeg", "a\x00b" + "c" * 500, PHOTO))
    [file] = rows(FILES)
    assert len(file.file_name) == 200
    assert file.status == "kept"


def test_a_representatives_file_is_put_before_staff_as_perhaps_the_consent(resident, rows):
    resident.says("I want to complain")
    resident.says("My mum's lift is out and she cannot get down to the shops")
    represent(resident)
    resident.says("here is the form she signed", UPLOADED)
    resident.says("", UPLOADED)
    kinds = [task.kind for task in rows(TASKS)]
    assert kinds.count("check_consent_form") == 1


def test_a_better_form_on_the_same_day_is_looked_at_anew(resident, rows, database):
    resident.says("I want to complain")
    resident.says("My mum's lift is out and she cannot get down to the shops")
    represent(resident)
    resident.says("here is the form she signed", UPLOADED)
    with database.begin() as connection:  # staff say that it will not do
        connection.exec_driver_sql("UPDATE task SET done_at = now()")
    resident.says("here it is with the date", UPLOADED)
    assert [task.kind for task in rows(TASKS)].count("check_consent_form") == 2


def test_the_form_may_come_from_the_resident_who_was_asked(resident, rows, database):
    resident.says("I want to complain")
    resident.says("My mum's lift is out and she cannot get down to the shops")
    represent(resident)
    mother = Resident(resident.core, resident.clock, "+447700900802")
    mother.says("hello")
    with database.begin() as connection:
        connection.exec_driver_sql(ASKED)
    mother.says("", UPLOADED)
    [file] = rows(FILES)
    assert file.reference
    assert [task.kind for task in rows(TASKS)].count("check_consent_form") == 1


def test_the_residents_own_photo_is_no_consent(resident, rows):
    resident.says("I want to complain about the lift", UPLOADED)
    assert [task.kind for task in rows(TASKS)] == []


def represent(resident: Resident) -> None:
    """From now on the one who wrote acts for somebody else."""
    with resident.core.database.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO consent (landlord, case_id, representative_address_id, status, created_at)"
            " SELECT landlord, id, address_id, 'needed', opened_at FROM \"case\""
        )
