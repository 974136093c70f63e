"""Input sheets for the municipalities: Word files and workbooks, out and back in."""
