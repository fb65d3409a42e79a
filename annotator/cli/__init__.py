"""The command line: everything that the window does to a corpus can be scripted."""
