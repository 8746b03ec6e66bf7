/* Starts a command with the rights of an ordinary user: prove_as_user.exe -- COMMAND. Its exit code.

   Wine runs everything as Windows does after "Run as administrator", and that the setup refuses. As on Windows
   such a token has an unelevated twin; with it the setup runs as it does for a seller. Used by prove.sh. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <wchar.h>

int wmain(void) {
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION process;
    TOKEN_LINKED_TOKEN twin;
    HANDLE ours, theirs;
    DWORD count, code;
    wchar_t *command = wcsstr(GetCommandLineW(), L" -- ");

    if (!command || !OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &ours) ||
        !GetTokenInformation(ours, TokenLinkedToken, &twin, sizeof twin, &count) ||
        !DuplicateTokenEx(twin.LinkedToken, TOKEN_ALL_ACCESS, NULL, SecurityImpersonation, TokenPrimary,
                          &theirs) ||
        !CreateProcessAsUserW(theirs, NULL, command + 4, NULL, NULL, TRUE, 0, NULL, NULL, &how, &process))
        return 100;
    WaitForSingleObject(process.hProcess, INFINITE);
    return GetExitCodeProcess(process.hProcess, &code) ? (int)code : 100;
}
