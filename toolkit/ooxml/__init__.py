"""The one layer that knows WordprocessingML (ECMA-376): packages, paragraphs, tracked changes."""
