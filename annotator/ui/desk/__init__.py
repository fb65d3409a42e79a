"""One annotator at one corpus: joins the article's editor with the parts of the window."""
