"""File formats, one module each, reader and writer together. They know the domain and no more."""
