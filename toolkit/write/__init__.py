"""Decisions → Word: last year's own file, patched where something changes, and proved."""
