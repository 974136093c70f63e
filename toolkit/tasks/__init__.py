"""One module a command: load, read, merge, write, prove, save."""
