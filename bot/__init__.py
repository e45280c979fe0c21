"""The Telegram door. aiogram is imported under this folder only, by the bot process alone."""
