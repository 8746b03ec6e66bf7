/* Starts the program: `Seller Desktop.exe` (with a window, WINDOWED) and `seller-desktop-cli.exe` (console).

   CPython lies beside it and is loaded from there alone; what Python then finds says python313._pth: nothing
   of another Python on this computer, of its registry or environment. sys.executable is this program, so that
   the program can start itself again: for the workers (--parse-worker), the self-test, the background task. */

#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <wchar.h>

#define LONGEST 32768 /* characters of a path or a variable, as Windows has them */
#define BROKEN 70     /* the exit code of a start that failed before the program could speak for itself */
#define FAILURE L"SELLER_DESKTOP_START_FAILURE"

typedef int (*py_main)(int, wchar_t **);

/* Everything but the program itself must be there for it to begin; what is wrong is told by this process. */
static const wchar_t START[] =
    L"import sys\n"
    L"try:\n"
    L"    from seller_desktop.app import main\n"
    L"except BaseException:\n"
    L"    import os, traceback\n"
    L"    os.environ['SELLER_DESKTOP_START_FAILURE'] = traceback.format_exc()[-1500:]\n"
    L"    sys.stderr and traceback.print_exc()\n"
    L"    sys.exit(70)\n"
    L"sys.argv[0] = sys.executable\n"
    L"sys.exit(main())\n";

static const wchar_t *const NEEDED[] = {
    L"python313.dll", L"python313.zip", L"python313._pth", L"lib\\seller_desktop\\app.py",
};

static wchar_t folder[LONGEST], path[LONGEST + 64], text[LONGEST], told[LONGEST + 1024];

static BOOL speaks_indonesian(void) {
    return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_INDONESIAN;
}

/* Whether a person waits for a window; workers and commands write to whoever started them. */
static BOOL seen_by_a_person(int count, wchar_t **words) {
#ifdef WINDOWED
    return count < 2 || words[1][0] != L'-';
#else
    (void)count, (void)words;
    return FALSE;
#endif
}

/* Says that the installation is damaged, with what is missing or went wrong. */
static int broken(BOOL in_a_window, const wchar_t *what) {
    const wchar_t *sentence =
        speaks_indonesian()
            ? L"Seller Desktop tidak dapat dimulai: sebagian berkas program hilang atau rusak.\n\n"
              L"Jalankan lagi berkas pemasangan Seller Desktop. Toko Anda tersimpan di tempat lain dan "
              L"tidak ikut berubah.\n\n"
            : L"Seller Desktop cannot start: a part of the program is missing or damaged.\n\n"
              L"Run the setup of Seller Desktop again. Your shop is kept elsewhere and is not changed by "
              L"that.\n\n";
    wcscpy(told, sentence);
    wcscat(told, what);
    if (in_a_window) {
        MessageBoxW(NULL, told, L"Seller Desktop", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
    } else {
        HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
        static char bytes[4 * (LONGEST + 1024)];
        DWORD written;
        int length;
        wcscat(told, L"\n");
        length = WideCharToMultiByte(CP_UTF8, 0, told, -1, bytes, sizeof bytes, NULL, NULL) - 1;
        if (out && out != INVALID_HANDLE_VALUE && length > 0)
            WriteFile(out, bytes, (DWORD)length, &written, NULL);
    }
    return BROKEN;
}

/* The full path of a file of the program. */
static const wchar_t *beside(const wchar_t *name) {
    wcscpy(path, folder);
    wcscat(path, name);
    return path;
}

static int start(int count, wchar_t **words) {
    BOOL in_a_window = seen_by_a_person(count, words);
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST - 64);
    HMODULE python;
    py_main main_of_python;
    wchar_t **arguments;
    int code, i, n = 0;

    /* Not from the folder one happens to be in (that of a backup that was double-clicked), nor from PATH. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!length || length >= LONGEST - 64)
        return broken(in_a_window, L"GetModuleFileName");
    while (length && folder[length - 1] != L'\\')
        length--;
    folder[length] = 0;

    for (i = 0; i < (int)(sizeof NEEDED / sizeof *NEEDED); i++)
        if (GetFileAttributesW(beside(NEEDED[i])) == INVALID_FILE_ATTRIBUTES)
            return broken(in_a_window, path);
    AddDllDirectory(beside(L"lib\\PySide6")); /* where Qt's plugins find Qt's libraries */
    python = LoadLibraryExW(beside(L"python313.dll"), NULL,
                            LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python)
        return broken(in_a_window, path);
    main_of_python = (py_main)(void *)GetProcAddress(python, "Py_Main");
    if (!main_of_python)
        return broken(in_a_window, L"Py_Main");

    arguments = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, (size_t)(count + 8) * sizeof *arguments);
    if (!arguments)
        return broken(in_a_window, L"HeapAlloc");
    arguments[n++] = words[0];
    arguments[n++] = L"-I"; /* isolated: no PYTHON... variables, no packages of the user */
    arguments[n++] = L"-X";
    arguments[n++] = L"utf8"; /* text files and pipes, whatever the computer's code page */
    arguments[n++] = L"-c";
    arguments[n++] = (wchar_t *)START;
    for (i = 1; i < count; i++)
        arguments[n++] = words[i];
    code = main_of_python(n, arguments);

    if (code == BROKEN && in_a_window && GetEnvironmentVariableW(FAILURE, text, LONGEST))
        broken(TRUE, text);
    return code;
}

#ifdef WINDOWED
#include <shellapi.h>
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show) {
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    (void)instance, (void)before, (void)line, (void)show;
    return words ? start(count, words) : broken(TRUE, L"CommandLineToArgvW");
}
#else
int wmain(int count, wchar_t **words) {
    return start(count, words);
}
#endif
