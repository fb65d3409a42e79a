"""Suggesters, regions and spaCy: everything that reads language."""
