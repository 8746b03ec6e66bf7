"""One file per export format: headers in, stated orders and rejected rows out."""
