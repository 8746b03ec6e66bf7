"""Documents of orders, laid out once and painted alike on paper, into a PDF and on the screen."""
