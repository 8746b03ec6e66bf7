"""Words, numbers and times in the user's language, for the window and the command line alike."""
