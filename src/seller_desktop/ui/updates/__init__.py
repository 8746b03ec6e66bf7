"""The screen of updates, and the line that tells of one."""
