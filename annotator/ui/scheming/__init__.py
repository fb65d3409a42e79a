"""The scheme editor: an outline, a form for each part of the scheme, and the questions it asks."""
