; The uninstaller. It keeps the shop unless told otherwise, and removes no folder that is not ours.

Function un.BeforeLeaving
FunctionEnd
!insertmacro SHARED "un."

Function un.onInit
  Call un.RefuseElevated
  !insertmacro MUI_UNGETLANGUAGE
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/REMOVESHOP" $0
  ${IfNot} ${Errors}
  ${AndIf} ${Silent}
    StrCpy $RemoveShop 1
  ${EndIf}
FunctionEnd

; Two answers, and keeping is the one that is chosen.
Function un.AskAboutShop
  ${IfNot} ${FileExists} "${DATA}\shop.db"
    Abort ; there is none: nothing to ask
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(SHOP_TITLE)" "$(SHOP_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "$(SHOP_QUESTION)"
  Pop $0
  ${NSD_CreateRadioButton} 0 42u 100% 12u "$(SHOP_KEEP)"
  Pop $KeepButton
  ${NSD_CreateRadioButton} 0 58u 100% 12u "$(SHOP_REMOVE)"
  Pop $RemoveButton
  ${NSD_CreateCheckbox} 12u 74u 95% 24u "$(SHOP_BACKUP)"
  Pop $BackupBox
  ${NSD_Check} $KeepButton
  ${NSD_Check} $BackupBox
  EnableWindow $BackupBox 0
  ${NSD_OnClick} $KeepButton un.ShopChoice
  ${NSD_OnClick} $RemoveButton un.ShopChoice
  nsDialogs::Show
FunctionEnd

Function un.ShopChoice
  Pop $0
  ${NSD_GetState} $RemoveButton $0
  ${If} $0 == ${BST_CHECKED}
    EnableWindow $BackupBox 1
  ${Else}
    EnableWindow $BackupBox 0
  ${EndIf}
FunctionEnd

Function un.ShopAnswered
  StrCpy $RemoveShop 0
  StrCpy $LastBackup 0
  ${NSD_GetState} $RemoveButton $0
  ${If} $0 == ${BST_CHECKED}
    StrCpy $RemoveShop 1
    ${NSD_GetState} $BackupBox $LastBackup
  ${EndIf}
FunctionEnd

; Every task of the program has a file with its mark: services/background_task.py.
Function un.RemoveTasks
  FindFirst $0 $1 "${DATA}\tasks\sweep-*.xml"
  ${DoWhile} $1 != ""
    StrCpy $2 $1 -4 6 ; between "sweep-" and ".xml"
    nsExec::Exec '"$SYSDIR\schtasks.exe" /Delete /TN "Seller Desktop sweep $2" /F'
    Pop $3
    Delete "${DATA}\tasks\$1"
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir "${DATA}\tasks"
FunctionEnd

; Before the program goes, for it makes the backup.
Function un.BackUp
  DetailPrint "$(BACKING_UP)"
  nsExec::Exec /TIMEOUT=3600000 '"$INSTDIR\app\${CONSOLE}" backup --to "$DOCUMENTS"'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NO_BACKUP)" /SD IDNO IDYES +2
    StrCpy $RemoveShop 0
  ${EndIf}
FunctionEnd

Section Uninstall
  SetOutPath "$TEMP"
  Call un.CloseProgram
  ${If} $RemoveShop == 1
  ${AndIf} $LastBackup == 1
    Call un.BackUp
  ${EndIf}
  Call un.RemoveTasks
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" SellerDesktop
  ReadRegStr $0 HKCU "Software\Classes\.sdbackup" ""
  ${If} $0 == "${BACKUP_CLASS}"
    DeleteRegKey HKCU "Software\Classes\.sdbackup"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${BACKUP_CLASS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${If} ${FileExists} "$INSTDIR\${MARK}" ; only in a folder that is ours
    RMDir /r "$INSTDIR\app"
    RMDir /r "$INSTDIR\app.new"
    RMDir /r "$INSTDIR\app.old"
    Delete "$INSTDIR\self-test.json"
    Delete "$INSTDIR\${MARK}"
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; goes only if nothing of someone else lies in it
  DeleteRegKey HKCU "${KEY}"
  ${If} $RemoveShop == 1
    RMDir /r "${DATA}"
  ${EndIf}
SectionEnd
