"""Reports about the orders: a chart, a table, and the way to the orders behind each figure."""
