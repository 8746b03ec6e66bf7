"""Preview and printing of documents, and labels files being attached."""
