"""Review › Adjudicate: the queue of conflicts, lanes under the text, the card that decides."""
