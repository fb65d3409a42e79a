"""One widget for each screen of the window."""
