"""The screen of backups: what there is, what is in one, and bringing it back."""
