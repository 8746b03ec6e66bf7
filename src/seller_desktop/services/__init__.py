"""What a seller can ask for: one function an intent, each in one transaction."""
