; What setup and uninstaller share: with which rights they run, and closing the program. `un` is the prefix
; NSIS asks for in the uninstaller.

!macro SHARED un
; Leaves with a sentence; $R9: the exit code, on the stack: the sentence.
Function ${un}Fail
  Pop $R8
  SetErrorLevel $R9
  MessageBox MB_OK|MB_ICONSTOP "$R8" /SD IDOK
  ${If} $Update == 1
  ${AndIf} ${FileExists} "$INSTDIR\app\${PROGRAM}"
    SetOutPath "$INSTDIR"
    Exec '"$INSTDIR\app\${PROGRAM}"'
  ${EndIf}
  Quit
FunctionEnd

; NSIS before 3.12 must not run with more rights than the user's other programs have (CVE-2026-42171: it may
; take a temporary folder that any program of the user can write to). Nor is it of use here: what is installed
; for an administrator is not there for the seller.
;
; Refused: "Run as administrator" (an elevated token that has an unelevated twin), the system's own account,
; and any elevated start whose temporary folder is the one for untrusted programs. Not refused: an account
; without that twin (the built-in Administrator, or a computer whose User Account Control is off). There every
; program of the user has these rights, so the setup brings nobody more, and there is no other way to start it.
Function ${un}RefuseElevated
  System::Call 'kernel32::GetCurrentProcess() p .r0'
  System::Call 'advapi32::OpenProcessToken(p r0, i ${TOKEN_QUERY}, *p .r1) i .r2'
  ${If} $2 = 0
    StrCpy $3 ${ELEVATION_TYPE_FULL} ; nothing can be asked: nothing is done
    StrCpy $4 1
    StrCpy $8 0
  ${Else}
    System::Call 'advapi32::GetTokenInformation(p r1, i ${TOKEN_ELEVATION_TYPE}, *i .r3, i 4, *i .r9)'
    System::Call 'advapi32::GetTokenInformation(p r1, i ${TOKEN_ELEVATION}, *i .r4, i 4, *i .r9)'
    System::Alloc 128
    Pop $5
    System::Call 'advapi32::GetTokenInformation(p r1, i ${TOKEN_INTEGRITY_LEVEL}, p r5, i 128, *i .r9)'
    System::Call '*$5(p .r6)'
    System::Call 'advapi32::GetSidSubAuthority(p r6, i 0) p .r7'
    System::Call '*$7(i .r8)'
    System::Free $5
    System::Call 'kernel32::CloseHandle(p r1)'
  ${EndIf}
  StrCpy $5 $TEMP "" -3
  ${If} $3 = ${ELEVATION_TYPE_FULL}
  ${OrIf} $8 >= ${SYSTEM_INTEGRITY}
    Goto refuse
  ${EndIf}
  ${If} $4 <> 0
  ${AndIf} $5 == "Low"
    Goto refuse
  ${EndIf}
  Return
refuse:
  StrCpy $R9 ${EXIT_RIGHTS}
  StrCpy $Update 0 ; what we start now would have our rights
  Push "$(ELEVATED)"
  Call ${un}Fail
FunctionEnd

; $0: 1 while the installed program runs. Windows lets nobody write to a program that runs.
Function ${un}IsRunning
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\app\${PROGRAM}"
    ClearErrors
    FileOpen $1 "$INSTDIR\app\${PROGRAM}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\app\${CONSOLE}"
    ClearErrors
    FileOpen $1 "$INSTDIR\app\${CONSOLE}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Waits $R0 half seconds at most until the program has ended; $0: 1 where it runs still.
Function ${un}WaitUntilEnded
  ${Do}
    Call ${un}IsRunning
    ${If} $0 = 0
    ${OrIf} $R0 <= 0
      ${ExitDo}
    ${EndIf}
    Sleep 500
    IntOp $R0 $R0 - 1
  ${Loop}
FunctionEnd

; Asks the program to close, then the seller. Does not come back while it runs.
Function ${un}CloseProgram
  ${If} $Update = 1
    StrCpy $R0 120 ; it has started us, and is about to end
    Call ${un}WaitUntilEnded
  ${EndIf}
again:
  Call ${un}IsRunning
  ${If} $0 = 0
    Return
  ${EndIf}
  DetailPrint "$(CLOSING)"
  nsExec::Exec /TIMEOUT=70000 '"$INSTDIR\app\${CONSOLE}" quit'
  Pop $0
  StrCpy $R0 20
  Call ${un}WaitUntilEnded
  ${If} $0 = 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CLOSE_IT)" /SD IDCANCEL IDRETRY again
    Call ${un}BeforeLeaving
    StrCpy $R9 ${EXIT_RUNNING}
    Push "$(STILL_RUNNING)"
    Call ${un}Fail
  ${EndIf}
FunctionEnd
!macroend
