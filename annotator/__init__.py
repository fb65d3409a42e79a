"""Annotator: a desktop program for people who build labelled corpora of news."""

__version__ = "0.2.0"
