"""The article canvas: the text with its labels drawn on it, and what mouse and keys do there."""
