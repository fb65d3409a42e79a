"""The window. It asks services for everything and holds no data of its own."""
