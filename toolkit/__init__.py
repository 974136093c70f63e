"""Read, merge, draft and answer from the action plans of inter-municipal political councils."""

__version__ = "0.1.0"
