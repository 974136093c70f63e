"""The one layer that knows PDF: pages, lines and how they make paragraphs."""
