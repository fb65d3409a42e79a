"""The page Corpus › Names: all entities of the corpus, and what is known of one."""
