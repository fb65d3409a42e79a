"""Plain values and rules: articles, labels, edits. Standard library only; no files, no clock."""
