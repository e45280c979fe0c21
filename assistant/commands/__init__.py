"""The `redress` command's own commands: one a file, imported only when it is used."""
