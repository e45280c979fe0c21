"""The Telegram door: proves the caller, keeps the update, answers; the bot process does the rest."""
