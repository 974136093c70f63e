"""A hearing as its sender writes it → what the answer needs to know, each with its source."""
