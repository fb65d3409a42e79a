"""Questions and notices in windows of their own; all of them answer by signal."""
