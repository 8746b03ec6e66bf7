"""Many numbers pasted at once, and the orders behind them."""
