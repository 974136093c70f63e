"""The example documents of the toolkit, described as data and written as Word files."""
