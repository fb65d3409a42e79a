"""How far annotators agree, and where they part: pure functions over plain values and records."""
