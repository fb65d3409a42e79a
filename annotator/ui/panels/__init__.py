"""The parts of the Annotate screen. They are handed values and ask; they change nothing."""
