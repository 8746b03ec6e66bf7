; The setup for Windows, for one user, without an administrator. Compiled by tools/build/windows.py, which
; defines VERSION, NUMBERS, KILOBYTES, FILES, ICON, SIDE and OUT.
;
; Options: /S silent. /D=FOLDER (last, without quotes) where to. /UPDATE started by the program itself: waits
; until it has ended and starts it again afterwards, whichever version then lies there. /SELFTEST=basic leaves
; out what needs Qt. /DESKTOP=0|1, /LOGIN=0|1: a shortcut on the desktop, start at login.
; The uninstaller: /S silent, /REMOVESHOP with /S removes the shop as well.
;
; Exit codes: 0 done. 1 cancelled. 2 stopped for another reason. 3 the new version did not pass its self-test.
; 4 the program runs and does not end. 5 not with these rights. 6 the folder cannot be written to.
; After 1 to 6 the version that was there is there still, unchanged.

Unicode true
Target amd64-unicode
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestSupportedOS Win10
ManifestDPIAware true
AllowSkipFiles off
CRCCheck force

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include nsDialogs.nsh

!define NAME "Seller Desktop"
!define PROGRAM "Seller Desktop.exe"
!define CONSOLE "seller-desktop-cli.exe"
!define MARK "seller-desktop.ini" ; says that a folder is ours
!define DATA "$LOCALAPPDATA\SellerDesktop" ; the shop: app.default_data_dir
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SellerDesktop"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define BACKUP_CLASS "SellerDesktop.Backup"

!define EXIT_SELF_TEST 3
!define EXIT_RUNNING 4
!define EXIT_RIGHTS 5
!define EXIT_FOLDER 6

!define TOKEN_QUERY 8
!define TOKEN_ELEVATION_TYPE 18
!define TOKEN_ELEVATION 20
!define TOKEN_INTEGRITY_LEVEL 25
!define ELEVATION_TYPE_FULL 2
!define SYSTEM_INTEGRITY 0x4000

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" InstallLocation
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1033 ProductName "${NAME}"
VIAddVersionKey /LANG=1033 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 FileDescription "Setup of ${NAME}"
VIAddVersionKey /LANG=1033 CompanyName "Seller Desktop developers"
VIAddVersionKey /LANG=1033 LegalCopyright "MIT licence"

Var Update ; 1 where the program itself has started us
Var SelfTest ; the option of the self-test
Var Before ; the version that was there; empty: none
Var RemoveShop ; 1 where the shop goes too
Var LastBackup ; 1 where a backup is made before
Var KeepButton
Var RemoveButton
Var BackupBox

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME Language
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\app\${PROGRAM}"
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskAboutShop un.ShopAnswered
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Indonesian
!insertmacro MUI_RESERVEFILE_LANGDLL
!include texts.nsh

!include shared.nsh

; ---- The setup

Function BeforeLeaving
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\app.new"
  ${If} $Before == ""
  ${AndIfNot} ${FileExists} "$INSTDIR\app\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\self-test.json" ; that is to be read
    Delete "$INSTDIR\${MARK}"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
  ${EndIf}
FunctionEnd
!insertmacro SHARED ""

; The folder must be ours, or empty: we remove folders in it.
Function TakeFolder
  ${IfNot} ${FileExists} "$INSTDIR\${MARK}"
    ${If} ${FileExists} "$INSTDIR\*.*"
      ${DirState} "$INSTDIR" $0
      ${If} $0 = 1
        Push "$(NOT_OURS)"
        StrCpy $R9 ${EXIT_FOLDER}
        Call Fail
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  WriteINIStr "$INSTDIR\${MARK}" "${NAME}" setup "${VERSION}"
  ${If} ${Errors}
    Push "$(NOT_WRITABLE)"
    StrCpy $R9 ${EXIT_FOLDER}
    Call Fail
  ${EndIf}
FunctionEnd

; What a setup left behind that was killed. Killed between its two renamings, it left no `app`: then the old
; version goes back to its place.
Function TidyUp
  ${If} ${FileExists} "$INSTDIR\app.old\*.*"
    ${If} ${FileExists} "$INSTDIR\app\*.*"
      RMDir /r "$INSTDIR\app.old"
    ${Else}
      Rename "$INSTDIR\app.old" "$INSTDIR\app"
    ${EndIf}
  ${EndIf}
  RMDir /r "$INSTDIR\app.new"
FunctionEnd

; Whatever looks at new files (Windows' own guard, a search index) may hold one of them for a moment.
!macro RENAME from to
  StrCpy $R0 40
  ${Do}
    ClearErrors
    Rename "${from}" "${to}"
    ${IfNot} ${Errors}
    ${OrIf} $R0 <= 0
      ${ExitDo}
    ${EndIf}
    Sleep 500
    IntOp $R0 $R0 - 1
  ${Loop}
  StrCpy $0 0
  ${If} $R0 <= 0
    StrCpy $0 1
  ${EndIf}
!macroend

Function Exchange
  SetOutPath "$INSTDIR" ; not in what is renamed
  ${If} ${FileExists} "$INSTDIR\app\*.*"
    !insertmacro RENAME "$INSTDIR\app" "$INSTDIR\app.old"
    ${If} $0 = 1
      Goto failed
    ${EndIf}
  ${EndIf}
  !insertmacro RENAME "$INSTDIR\app.new" "$INSTDIR\app"
  ${If} $0 = 1
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
    Goto failed
  ${EndIf}
  RMDir /r "$INSTDIR\app.old"
  Return
failed:
  Call BeforeLeaving
  Push "$(NOT_WRITABLE)"
  StrCpy $R9 ${EXIT_FOLDER}
  Call Fail
FunctionEnd

Function TestNewVersion
  DetailPrint "$(TESTING)"
  SetOutPath "$INSTDIR"
  nsExec::Exec /TIMEOUT=900000 '"$INSTDIR\app.new\${CONSOLE}" $SelfTest --out "$INSTDIR\self-test.json"'
  Pop $0
  ${If} $0 != 0
    Call BeforeLeaving
    StrCpy $R9 ${EXIT_SELF_TEST}
    ${If} $Before == ""
      Push "$(TEST_FAILED_FIRST)"
    ${Else}
      Push "$(TEST_FAILED)"
    ${EndIf}
    Call Fail
  ${EndIf}
  Delete "$INSTDIR\self-test.json"
FunctionEnd

Section "${NAME}" THE_PROGRAM
  SectionIn RO
  Call TakeFolder
  Call TidyUp
  ClearErrors
  !include "${FILES}"
  ${If} ${Errors}
    Call BeforeLeaving
    Push "$(NOT_WRITABLE)"
    StrCpy $R9 ${EXIT_FOLDER}
    Call Fail
  ${EndIf}
  Call TestNewVersion
  Call CloseProgram
  Call Exchange
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\app\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" DisplayName "${NAME}"
  WriteRegStr HKCU "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${KEY}" DisplayIcon "$INSTDIR\app\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" Publisher "Seller Desktop developers"
  WriteRegStr HKCU "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${KEY}" Language "$LANGUAGE"
  WriteRegDWORD HKCU "${KEY}" EstimatedSize ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" NoModify 1
  WriteRegDWORD HKCU "${KEY}" NoRepair 1
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}" "" "$(BACKUP_FILE)"
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\DefaultIcon" "" '"$INSTDIR\app\${PROGRAM}",0'
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\shell\open\command" "" \
    '"$INSTDIR\app\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\.sdbackup" "" "${BACKUP_CLASS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; icons and associations have changed
SectionEnd

Section "$(ON_DESKTOP)" DESKTOP_SHORTCUT
SectionEnd

Section /o "$(START_AT_LOGIN)" AT_LOGIN
SectionEnd

; The choices, also those that were taken back.
Section "-choices"
  ${If} ${SectionIsSelected} ${DESKTOP_SHORTCUT}
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\app\${PROGRAM}"
  ${Else}
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  ${If} ${SectionIsSelected} ${AT_LOGIN}
    WriteRegStr HKCU "${RUN_KEY}" SellerDesktop '"$INSTDIR\app\${PROGRAM}" --minimised'
  ${Else}
    DeleteRegValue HKCU "${RUN_KEY}" SellerDesktop
  ${EndIf}
SectionEnd

Function .onInit
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPDATE" $0
  ${IfNot} ${Errors}
    StrCpy $Update 1
  ${EndIf}
  StrCpy $SelfTest "--self-test"
  ${GetOptions} $R0 "/SELFTEST=" $0
  ${If} $0 == "basic"
    StrCpy $SelfTest "--self-test=basic"
  ${EndIf}
  Call RefuseElevated
  !insertmacro MUI_LANGDLL_DISPLAY
  ReadRegStr $Before HKCU "${KEY}" DisplayVersion
  Call KeepChoices
  Call AskBeforeOlder
FunctionEnd

; A shortcut, start at login: as they are on this computer, unless options say otherwise.
Function KeepChoices
  ${If} $Before != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${NAME}.lnk"
    !insertmacro UnselectSection ${DESKTOP_SHORTCUT}
  ${EndIf}
  ReadRegStr $0 HKCU "${RUN_KEY}" SellerDesktop
  ${If} $0 != ""
    !insertmacro SelectSection ${AT_LOGIN}
  ${EndIf}
  !macro CHOICE option section
    ${GetOptions} $R0 "${option}=" $0
    ${If} $0 == 1
      !insertmacro SelectSection ${section}
    ${ElseIf} $0 == 0
      !insertmacro UnselectSection ${section}
    ${EndIf}
  !macroend
  !insertmacro CHOICE "/DESKTOP" ${DESKTOP_SHORTCUT}
  !insertmacro CHOICE "/LOGIN" ${AT_LOGIN}
FunctionEnd

; An older version cannot open a shop that a newer one has brought forward.
Function AskBeforeOlder
  ${If} $Before != ""
    ${VersionCompare} "$Before" "${VERSION}" $0
    ${If} $0 = 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(OLDER)" /SD IDYES IDYES +3
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Function .onInstSuccess
  ${If} $Update == 1
    Exec '"$INSTDIR\app\${PROGRAM}"'
  ${EndIf}
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_PROGRAM} "$(ABOUT_PROGRAM)"
  !insertmacro MUI_DESCRIPTION_TEXT ${DESKTOP_SHORTCUT} "$(ABOUT_DESKTOP)"
  !insertmacro MUI_DESCRIPTION_TEXT ${AT_LOGIN} "$(ABOUT_LOGIN)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

!include uninstaller.nsh
