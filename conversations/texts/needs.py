"""What makes it easier for somebody, as we say it back: one for each need that is understood."""

from conversations.texts.text import Text


def _need(code: str, words: str, note: str = "") -> Text:
    return Text("needs." + code, words, note=note)


TEXTS = (
    _need("no_calls", "no phone calls", "Each of these is a line of `complain.adjustments_noted`."),
    _need("phone_only", "phone calls only"),
    _need("large_print", "large print"),
    _need("easy_read", "Easy Read"),
    _need("short_plain_words", "short and plain words"),
    _need("more_time", "more time"),
    _need("one_at_a_time", "one thing at a time"),
    _need("bsl", "sign language"),
    _need("interpreter", "an interpreter"),
    _need("braille", "braille"),
    _need("audio", "letters read out on a recording"),
    _need("letter", "letters by post"),
    _need("email_only", "email only"),
    _need("named_person", "the same person each time"),
    _need("home_visit", "a visit at home"),
    _need("relay", "Relay UK"),
    _need("advocate_present", "somebody there with you"),
    _need("no_voicemail", "no voicemail"),
    _need("knock_and_wait", "a knock, and time to come to the door"),
    _need("female_staff", "a woman to deal with you"),
    _need("written_reminder", "reminders in writing"),
    _need("call_after", "nothing from us before {hour}", "{hour} is a time of day, 14:00."),
)
