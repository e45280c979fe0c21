"""What a landlord's policy would do to residents, held against the Code and the SPSO's procedure.

Pure: packs come in as values. Each theme is a file of checks, each check a small declaration.
"""
