"""The photos, files and voice notes of a Telegram message."""

from __future__ import annotations

from aiogram.types import (
    Animation,
    Audio,
    Document,
    Message,
    PhotoSize,
    Video,
    VideoNote,
    Voice,
)

from messages.incoming import Media

SCHEME = "telegram:"

File = Animation | Audio | Document | PhotoSize | Video | VideoNote | Voice

PLAIN_TYPES: dict[type[File], str] = {
    PhotoSize: "image/jpeg",
    Voice: "audio/ogg",
    Audio: "audio/mpeg",
    Video: "video/mp4",
    VideoNote: "video/mp4",
    Animation: "video/mp4",
    Document: "application/octet-stream",
}
"""What Telegram makes of each kind, for the files that do not say it themselves."""


def attached_to(message: Message) -> tuple[Media, ...]:
    """The message's file as `telegram:<file id>`, of a photo the largest size.

    Telegram puts at most one file into a message; an album comes as several messages.
    """
    file = _file_of(message)
    return () if file is None else (_media(file),)


def _file_of(message: Message) -> File | None:
    if message.photo:
        return message.photo[-1]
    # An animation comes with a copy of itself as a document, so it is looked for first.
    kinds = (
        message.animation,
        message.document,
        message.voice,
        message.audio,
        message.video,
        message.video_note,
    )
    return next((file for file in kinds if file is not None), None)


def _media(file: File) -> Media:
    content_type = getattr(file, "mime_type", None) or PLAIN_TYPES[type(file)]
    name = getattr(file, "file_name", None) or ""
    return Media(url=SCHEME + file.file_id, content_type=content_type, file_name=name)
