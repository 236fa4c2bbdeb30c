"""The system libraries that Qt and its web engine need on Linux, and installing what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxkbfile.so.1": "libxkbfile1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""File name of a library → the Debian package that holds it."""
_PATIENCE = ("-o", "DPkg::Lock::Timeout=300")


def missing() -> list[str]:
    """Return the Debian packages whose libraries this Linux machine lacks; elsewhere none."""
    if not sys.platform.startswith("linux"):
        return []
    known = _known_libraries()
    return [package for library, package in PACKAGES.items() if library not in known]


def install_missing(*commands: str) -> None:
    """Install missing libraries, and the packages of missing `commands`, where permitted."""
    install_packages(missing() + [command for command in commands if not shutil.which(command)])


def install_packages(packages: list[str]) -> None:
    """Install Debian packages through apt; says plainly what could not be, and goes on."""
    if not packages:
        return
    apt = _apt()
    if apt is None:
        _say(f"These system packages are missing: {' '.join(packages)}.")
        _say(f"Install them by hand (on Debian: sudo apt-get install {' '.join(packages)}).")
        return
    _say(f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(
        [*apt, *_PATIENCE, "update", "-qq"], env=environment, check=False, stdout=sys.stderr
    )
    for package in packages:
        command = [*apt, *_PATIENCE, "install", "-y", "--no-install-recommends", package]
        result = subprocess.run(command, env=environment, check=False, capture_output=True)
        if result.returncode:
            _say(f"Could not install {package}; what needs it may not work.")


def _known_libraries() -> set[str]:
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    try:
        listing = subprocess.run(
            [ldconfig, "-p"], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return set(PACKAGES)
    return {line.split()[0] for line in listing.splitlines() if line.startswith("\t")}


def _apt() -> list[str] | None:
    if not (apt := shutil.which("apt-get")):
        return None
    if os.geteuid() == 0:
        return [apt]
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return [sudo, "-n", apt]
    return None


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
