"""What the window shows of the encryption of a shop."""
