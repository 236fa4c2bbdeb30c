"""The system libraries that Qt and its web engine need on Linux, and installing what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_PATIENCE = ("-o", "DPkg::Lock::Timeout=300")


def missing() -> list[str]:
    """Return the Debian packages whose libraries this Linux machine lacks; elsewhere none."""
    if not sys.platform.startswith("linux"):
        return []
    from mapapp.desktop.libraries import PACKAGES

    known = _known_libraries() or set(PACKAGES)
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
        return set()
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
