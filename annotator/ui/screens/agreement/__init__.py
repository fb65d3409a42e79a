"""Review › Agreement: how far annotators agree, why not, and the articles behind each figure."""
