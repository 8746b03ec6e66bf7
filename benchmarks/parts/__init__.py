"""The figures, each part a program of its own: nothing of one is left in memory when the next is measured."""
