"""Taking export files in: choose, read, look, agree, report. Nothing is written before the seller agrees."""
