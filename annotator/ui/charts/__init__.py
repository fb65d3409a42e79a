"""Charts painted by hand over plain data; every mark can be pointed at, reached by key and read."""
