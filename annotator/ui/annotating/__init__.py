"""The annotator's hands: what each action of the Annotate screen does to the open article."""
