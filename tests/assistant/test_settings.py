"""Settings: empty means off, wrong means a sentence that says what to do and repeats no value."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.settings import Settings, read_settings
from assistant.settings_wrong import SettingsWrong

SID = "AC" + "0" * 32
SECRET = "hunter2-hunter2"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("REDRESS_")]:
        monkeypatch.delenv(name)


def with_settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(f"REDRESS_{name}", value)
    return read_settings()


def refusal(monkeypatch: pytest.MonkeyPatch, **values: str) -> str:
    with pytest.raises(SettingsWrong) as refused:
        with_settings(monkeypatch, **values)
    return str(refused.value)


def test_with_nothing_set_everything_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = with_settings(monkeypatch)
    assert not settings.database_url
    assert not settings.twilio_auth_token
    assert settings.twilio_numbers == {}
    assert settings.trusted_proxies == 0


def test_empty_is_the_same_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {name.upper(): "" for name in Settings.model_fields}
    assert with_settings(monkeypatch, **names) == Settings()


def test_settings_arrive_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = with_settings(
        monkeypatch,
        TRUSTED_PROXIES="2",
        PUBLIC_URL="https://talk.example.org/",
        POLICIES=str(tmp_path),
        TWILIO_NUMBERS="+447700900123=hpg.care-plus, whatsapp:+447700900124=h21",
        API_KEYS=f"hpg={'a' * 32},hpg={'b' * 32}",
        WEBHOOKS="hpg=https://housing.example.org/redress?a=b",
        WORKER_STALLED_SECONDS="7.5",
    )
    assert settings.trusted_proxies == 2
    assert settings.public_url == "https://talk.example.org"
    assert settings.policies == tmp_path
    assert settings.twilio_numbers == {
        "+447700900123": "hpg.care-plus",
        "whatsapp:+447700900124": "h21",
    }
    assert [(name, key.get_secret_value()[0]) for name, key in settings.api_keys] == [
        ("hpg", "a"),
        ("hpg", "b"),
    ]
    assert settings.webhooks == {"hpg": "https://housing.example.org/redress?a=b"}
    assert settings.worker_stalled_seconds == 7.5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://somewhere/else"),
        ("POLICIES", "/no/such/folder"),
        ("SECRET_KEY", "short"),
        ("API_KEYS", "hpg=short"),
        ("API_KEYS", "a" * 32),
        ("WEBHOOKS", "hpg=http://housing.example.org/redress"),
        ("WEBHOOKS", "https://housing.example.org/redress"),
        ("WEBHOOKS", "hpg=https://a.example,hpg=https://b.example"),
        ("API_KEYS", f"hpg={'a' * 32},h21={'a' * 32}"),
        ("PUBLIC_URL", "talk.example.org"),
        ("PUBLIC_URL", "ftp://talk.example.org"),
        ("TRUSTED_PROXIES", "-1"),
        ("TRUSTED_PROXIES", "two"),
        ("LOG_LEVEL", "loud"),
        ("TWILIO_ACCOUNT_SID", "SK" + "0" * 32),
        ("TWILIO_NUMBERS", "+447700900123"),
        ("TWILIO_NUMBERS", "07700900123=hpg"),
        ("TWILIO_NUMBERS", "+447700900123=hpg,+447700900123=h21"),
        ("TWILIO_NUMBERS", "+447700900123=Hyde Park"),
        ("TWILIO_NUMBERS", "+447700900123=hpg."),
        ("TELEGRAM_TOKEN", "no-colon"),
        ("TELEGRAM_SECRET", "not allowed!"),
        ("TELEGRAM_LANDLORD", "H P G"),
        ("SMTP_URL", "mail.example.org"),
        ("SMTP_FROM", "nobody"),
        ("CLAMD", "localhost"),
        ("WORKER_CONCURRENCY", "0"),
        ("WORKER_HEARTBEAT_SECONDS", "0"),
    ],
)
def test_a_wrong_setting_refuses_and_says_what_it_should_be(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = refusal(monkeypatch, **{name: value})
    should_be = Settings.model_fields[name.lower()].description
    assert told == f"REDRESS_{name} is wrong: it should be {should_be}."


def test_every_wrong_setting_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = refusal(monkeypatch, PUBLIC_URL="x", TRUSTED_PROXIES="x")
    assert [line.split()[0] for line in told.splitlines()] == [
        "REDRESS_PUBLIC_URL",
        "REDRESS_TRUSTED_PROXIES",
    ]


@pytest.mark.parametrize(
    ("alone", "value", "needed"),
    [
        ("TWILIO_ACCOUNT_SID", SID, "TWILIO_AUTH_TOKEN"),
        ("TWILIO_AUTH_TOKEN", SECRET, "TWILIO_ACCOUNT_SID"),
        ("TELEGRAM_SECRET", SECRET, "TELEGRAM_TOKEN"),
        ("SMTP_URL", "smtp://mail.example.org", "SMTP_FROM"),
        ("STAFF_ALERT_EMAIL", "duty@example.org", "SMTP_URL"),
    ],
)
def test_half_of_a_thing_is_refused(
    alone: str, value: str, needed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = refusal(monkeypatch, **{alone: value})
    assert told == f"REDRESS_{alone} is set without REDRESS_{needed}: set both, or neither."


def test_a_webhook_needs_a_key_of_its_own_landlord(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = {"WEBHOOKS": "hpg=https://housing.example.org", "API_KEYS": f"h21={'a' * 32}"}
    assert refusal(monkeypatch, **hook) == (
        "REDRESS_WEBHOOKS calls hpg, which has no key to sign the call with: "
        "give it one in REDRESS_API_KEYS."
    )


def test_a_worker_is_not_called_stalled_between_two_signs_of_life(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "must be more than" in refusal(monkeypatch, WORKER_HEARTBEAT_SECONDS="9")


def test_a_name_with_a_typing_error_is_refused_not_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    told = refusal(monkeypatch, TWILIO_AUTH_TOKN=SECRET)
    assert told.endswith("did you mean REDRESS_TWILIO_AUTH_TOKEN?")
    assert SECRET not in told


@pytest.mark.parametrize(
    "values",
    [
        {"SECRET_KEY": SECRET},
        {"DATABASE_URL": f"mysql://redress:{SECRET}@somewhere/else"},
        {"SMTP_URL": f"http://redress:{SECRET}@mail"},
        {"TELEGRAM_TOKEN": SECRET},
        {"TWILIO_AUTH_TOKEN": SECRET, "TWILIO_ACCOUNT_SID": SECRET},
        {"TWILIO_AUTH_TOKEN": SECRET},
    ],
)
def test_no_refusal_repeats_a_secret_not_even_in_its_traceback(
    values: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsWrong) as refused:
        with_settings(monkeypatch, **values)
    assert SECRET not in str(refused.getrepr(style="long", showlocals=False))
    assert refused.value.__cause__ is None


def test_printing_the_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = with_settings(
        monkeypatch,
        SECRET_KEY=SECRET * 3,
        DATABASE_URL=f"postgresql://redress:{SECRET}@host/database",
        TWILIO_ACCOUNT_SID=SID,
        TWILIO_AUTH_TOKEN=SECRET,
        TELEGRAM_TOKEN=f"42:{SECRET}",
        TELEGRAM_SECRET=SECRET,
        SMTP_URL=f"smtps://redress:{SECRET}@mail.example.org",
        SMTP_FROM="redress@example.org",
    )
    assert settings.twilio_auth_token.get_secret_value() == SECRET
    assert SECRET not in f"{settings!r} {settings} {settings.model_dump()}"


def test_a_secret_is_read_from_the_file_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text(f"{SECRET}\n")
    settings = with_settings(monkeypatch, TWILIO_ACCOUNT_SID=SID, TWILIO_AUTH_TOKEN_FILE=str(file))
    assert settings.twilio_auth_token.get_secret_value() == SECRET


def test_a_secret_in_a_file_and_in_the_environment_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = refusal(monkeypatch, SECRET_KEY=SECRET * 3, SECRET_KEY_FILE=str(tmp_path / "key"))
    assert told == "Both REDRESS_SECRET_KEY and REDRESS_SECRET_KEY_FILE are set: take one away."


def test_a_file_that_is_not_there_or_empty_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "key"
    assert "cannot be read" in refusal(monkeypatch, SECRET_KEY_FILE=str(file))
    file.write_text("\n")
    assert "empty file" in refusal(monkeypatch, SECRET_KEY_FILE=str(file))


def test_serving_needs_a_key_and_an_address_and_a_demo_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = with_settings(monkeypatch)
    settings.check_for("demo")
    with pytest.raises(SettingsWrong) as refused:
        settings.check_for("serve")
    assert [line.split()[3] for line in str(refused.value).splitlines()] == [
        "REDRESS_SECRET_KEY:",
        "REDRESS_PUBLIC_URL:",
    ]
    with_settings(
        monkeypatch, SECRET_KEY=SECRET * 3, PUBLIC_URL="https://talk.example.org"
    ).check_for("serve")
