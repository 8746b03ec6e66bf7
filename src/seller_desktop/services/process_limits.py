"""Limits a process sets on itself before it touches a file nobody has vouched for."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _BELOW_NORMAL = 0x4000
    _EXTENDED_LIMITS = 9
    _PROCESS_TIME = 0x2
    _PROCESS_MEMORY = 0x100
    _DIE_ON_EXCEPTION = 0x400
    _KILL_ON_CLOSE = 0x2000
    _TICKS = 10_000_000  # of 100 ns each in a second

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _Limits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    class _MemoryStatus(ctypes.Structure):
        _fields_ = (
            ("length", wintypes.DWORD),
            ("load", wintypes.DWORD),
            *((name, ctypes.c_uint64) for name in ("physical", "free", "a", "b", "c", "d", "e")),
        )

    def _kernel() -> ctypes.WinDLL:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            ctypes.c_void_p,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetPriorityClass.argtypes = (wintypes.HANDLE, wintypes.DWORD)
        return kernel

    def lower_priority() -> None:
        """Let the window have the processor first."""
        kernel = _kernel()
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)

    def machine_memory() -> int:
        """Bytes of memory this computer has."""
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        _kernel().GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.physical)

    def free_memory() -> int | None:
        """Bytes of memory that could be had now without pushing others out; None where it is not told."""
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        return int(status.free) if _kernel().GlobalMemoryStatusEx(ctypes.byref(status)) else None

    _jobs: list[int] = []
    """The job this process is in, once it is."""

    def limit(memory: int, seconds: int) -> bool:
        """Hold this process to so many bytes and processor seconds; whether memory could be limited.

        A later call replaces what an earlier one said. A job object: it dies with the process, which holds
        its only handle, and nests where one exists.
        """
        kernel = _kernel()
        limits = _Limits(process_memory=memory)
        limits.basic.flags = _PROCESS_TIME | _PROCESS_MEMORY | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE
        limits.basic.process_time = seconds * _TICKS
        job = _jobs[0] if _jobs else kernel.CreateJobObjectW(None, None)
        if not job or not kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        ):
            return False
        if not _jobs and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()):
            _jobs.append(job)
        return bool(_jobs)

else:
    import resource
    from pathlib import Path

    _NICER = 5
    _MEMORY_TOLD = Path("/proc/meminfo")

    def lower_priority() -> None:
        """Let the window have the processor first."""
        os.nice(_NICER)

    def machine_memory() -> int:
        """Bytes of memory this computer has."""
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")

    def free_memory() -> int | None:
        """Bytes of memory to be had without pushing others out; None where it is not told (macOS)."""
        try:
            told = _MEMORY_TOLD.read_text(encoding="ascii")
        except OSError:
            return None
        found = next((line.split() for line in told.splitlines() if line.startswith("MemAvailable:")), None)
        return int(found[1]) * 1024 if found else None

    def limit(memory: int, seconds: int) -> bool:
        """Hold this process to so many bytes and processor seconds; whether memory could be limited.

        A later call replaces what an earlier one said. Where the system has no such limit (macOS), the
        caller must do with a limit of size.
        """
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_CPU, seconds)
        return sys.platform != "darwin" and _lower(resource.RLIMIT_AS, memory)

    def _lower(what: int, most: int) -> bool:
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (allowed, hard))
        except (OSError, ValueError):
            return False
        return True
