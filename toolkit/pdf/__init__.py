"""PDF and plain text → blocks: lines put together as paragraphs, headings and cells."""
