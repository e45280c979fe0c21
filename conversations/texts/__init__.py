"""Every sentence a person can see, named, with a note for translators."""
