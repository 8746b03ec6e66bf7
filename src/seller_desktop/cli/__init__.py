"""The same intents without a window: words in, one JSON document (or a few plain lines) out."""
