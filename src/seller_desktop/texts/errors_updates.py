"""What is said when a newer version cannot be looked for, fetched or installed. Nothing depends on one."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

UPDATES = {
    "update_from_source": QT_TRANSLATE_NOOP(
        "Errors", "This copy runs from its source, so it is not updated here. Update the source instead."
    ),
    "update_no_keys": QT_TRANSLATE_NOOP(
        "Errors",
        "This copy was built without a key to prove updates with, so it installs none. "
        "Get the installer of a newer version and start it yourself.",
    ),
    "update_no_source": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing says where updates come from. Choose a folder or USB stick with the files of a newer "
        "version, or type a web address.",
    ),
    "update_address": QT_TRANSLATE_NOOP(
        "Errors",
        "The place “{place}” is neither a web address that begins with https:// nor the full path of a "
        "folder. Type one of these.",
    ),
    "update_http": QT_TRANSLATE_NOOP(
        "Errors",
        "At “{place}” others on the way could see what this computer asks for. "
        "Type an address that begins with https://.",
    ),
    "update_redirect": QT_TRANSLATE_NOOP(
        "Errors",
        "The server leads on to an address that is not safe, so nothing was fetched. "
        "Ask whoever gave you the address, or use a folder or USB stick.",
    ),
    "update_server": QT_TRANSLATE_NOOP(
        "Errors",
        "The server {host} has no update to give (it answered {answer}). "
        "Look at the address, or try again later.",
    ),
    "update_no_answer": QT_TRANSLATE_NOOP(
        "Errors", "The server {host} does not answer. Look at the internet connection and try again."
    ),
    "update_certificate": QT_TRANSLATE_NOOP(
        "Errors",
        "The server {host} could not prove who it is, so nothing was fetched. See that this computer's date "
        "is right, and that no Wi-Fi page asks you to sign in first.",
    ),
    "update_certificates": QT_TRANSLATE_NOOP(
        "Errors",
        "This computer has no list of trusted certificates, so no safe connection can be made. Install the "
        "package ca-certificates, or use a folder or USB stick.",
    ),
    "update_not_in_folder": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not in the folder {folder}, or cannot be read. Choose the folder that holds all "
        "files of the newer version.",
    ),
    "update_manifest": QT_TRANSLATE_NOOP(
        "Errors",
        "What the update says of itself cannot be read. Get its files once more, or another version of them.",
    ),
    "update_format": QT_TRANSLATE_NOOP(
        "Errors",
        "This update can be read only by a newer version of the program. Get its installer and start it "
        "yourself; your shop stays as it is.",
    ),
    "update_not_ours": QT_TRANSLATE_NOOP(
        "Errors",
        "The update is not signed by the makers of this program, so nothing of it was used. "
        "Do not install it; get it from another place.",
    ),
    "update_not_newer": QT_TRANSLATE_NOOP(
        "Errors", "Version {version} is not newer than {old}, which is in use. There is nothing to do."
    ),
    "update_no_file": QT_TRANSLATE_NOOP(
        "Errors",
        "Version {version} has no installer for the way this copy was installed. "
        "Get it from where you got this program.",
    ),
    "update_no_room": QT_TRANSLATE_NOOP(
        "Errors",
        "The update needs {needed} on the disk, and {free} are free. Make room and try again; what has come "
        "already is kept.",
    ),
    "update_changed": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not the one that was signed: it is damaged or was changed on the way. "
        "The file is not used. Try again.",
    ),
    "update_cut_off": QT_TRANSLATE_NOOP(
        "Errors", "The download was cut off. Try again: it goes on from where it stopped."
    ),
    "update_folder": QT_TRANSLATE_NOOP(
        "Errors",
        "The update cannot be kept in the shop's folder. See that there is room, and that it may be "
        "written to.",
    ),
    "update_not_fetched": QT_TRANSLATE_NOOP(
        "Errors", "No newer version has been fetched yet. Check for updates and download it first."
    ),
    "update_by_hand": QT_TRANSLATE_NOOP(
        "Errors",
        "This copy cannot install a newer version by itself. Close it, and start the installer yourself.",
    ),
    "update_self_test": QT_TRANSLATE_NOOP(
        "Errors",
        "Version {version} did not pass its own test on this computer, so it was not installed. "
        "Version {old} is still in use, and nothing is lost.",
    ),
    "update_unpack": QT_TRANSLATE_NOOP(
        "Errors",
        "The update could not be unpacked; the version in use is as it was. Install the programs tar and "
        "zstd and try again, or unpack {file} yourself and start install.sh in it.",
    ),
    "update_package": QT_TRANSLATE_NOOP(
        "Errors",
        "The package {file} cannot be opened; the version in use stays as it was. Download it again.",
    ),
    "update_install": QT_TRANSLATE_NOOP(
        "Errors",
        "The installer of the update did not do its work. It said: {said}\nThe version in use is as it was; "
        "try again, or start the installer yourself.",
    ),
    "quit_slow": QT_TRANSLATE_NOOP(
        "Errors",
        "The shop in {folder} is still in use after a minute: something is being finished there. "
        "Close its window and try again.",
    ),
}
