"""The resident's web chat: the page, its widget, the JSON API and the event stream."""
