"""Runs first in the installed program."""
# ruff: noqa: INP001, SLF001 - no package, and what it turns is not meant to be turned by others

import os

import pyimod02_importers

# What the program starts (a browser, a viewer of PDFs) is another program, and must find the system's
# libraries, not ours: what started Python has pointed the loader at ours.
_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _before

# Modules are loaded from the program's file when they are first needed. A newer version may take its place
# meanwhile: then this run goes on with the file it was started from, which an open descriptor keeps.
_archive = pyimod02_importers.pyz_archive
if _archive is not None:
    _archive._filename = f"/proc/self/fd/{os.open(_archive._filename, os.O_RDONLY)}"
