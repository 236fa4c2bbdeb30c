"""Fetches one file over HTTP: resumed where it broke off, whole or not at all."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import requests

from mapapp.downloads.full_disk import disk_errors
from mapapp.errors import DownloadError
from mapapp.gazetteer.dump import Watch

_AGENT = "mapapp (gazetteer install)"
_TIMEOUT_SECONDS = (15, 60)
_CHUNK = 1 << 18
_WAITS_SECONDS = (0.5, 2.0, 6.0)
"""Before each new attempt that follows one without any progress."""
_ROOM = 50_000_000
"""Bytes of the disk that are left alone."""
_OK, _PARTIAL, _UNCHANGED, _NO_SUCH_RANGE = 200, 206, 304, 416
_GONE = frozenset({404, 410})
_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})


class _BrokenOffError(Exception):
    """The connection ended too early; what came is kept."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches files from `address` into `folder`."""

    address: str
    folder: Path
    watch: Watch

    def fetch(self, name: str) -> Path:
        """Fetch a file, which may lie in a folder there and then does here; return its path.

        What an earlier, broken run fetched is gone on with, if the file is still the same there.
        Raises `DownloadError`, or `CancelledError` when the watch wants no more.
        """
        idle = 0
        with requests.Session() as session, disk_errors(self.folder):
            (self.folder / name).parent.mkdir(exist_ok=True)
            download = _Download(self.address, name, self.folder, self.watch)
            most = download.fetched
            session.headers.update({"User-Agent": _AGENT, "Accept-Encoding": "identity"})
            while True:
                try:
                    return download.go_on(session)
                except _BrokenOffError as error:
                    # Progress is more than ever: a server may promise too much each time.
                    idle = 0 if download.fetched > most else idle + 1
                    most = max(most, download.fetched)
                    if idle > len(_WAITS_SECONDS):
                        raise DownloadError(
                            f"{download.url} cannot be fetched: {error}. Check the connection; "
                            "what was fetched is kept, and the next try goes on from there."
                        ) from error
                    self._wait(_WAITS_SECONDS[max(0, idle - 1)])

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.watch.report("Waiting for the connection", 0, 0)
            time.sleep(0.05)


class _Download:
    """One file on its way: `NAME.part`, and `NAME.tag` that tells which version it is part of."""

    def __init__(self, address: str, name: str, folder: Path, watch: Watch) -> None:
        path = folder / name
        self.url, self._name, self._path, self._watch = f"{address}{name}", name, path, watch
        self._part = path.with_name(f"{path.name}.part")
        self._tag = path.with_name(f"{path.name}.tag")

    @property
    def fetched(self) -> int:
        """Bytes that are here."""
        return self._part.stat().st_size if self._part.exists() else 0

    def go_on(self, session: requests.Session) -> Path:
        """Fetch what is missing."""
        try:
            with session.get(
                self.url, headers=self._conditions(), stream=True, timeout=_TIMEOUT_SECONDS
            ) as response:
                if response.status_code == _UNCHANGED:
                    return self._path
                self._receive(response)
        except (requests.ConnectionError, requests.Timeout) as error:
            raise _BrokenOffError(_plainly(error)) from error
        except requests.exceptions.ChunkedEncodingError as error:
            raise _BrokenOffError("the connection broke off") from error
        except requests.RequestException as error:
            raise DownloadError(f"{self.url} cannot be fetched ({error}).") from error
        self._part.replace(self._path)
        return self._path

    def _conditions(self) -> dict[str, str]:
        """Ask for the rest of this version, or for a newer one than the whole file that is here."""
        tag = self._read_tag()
        if tag and self.fetched:
            return {"Range": f"bytes={self.fetched}-", "If-Range": tag}
        if tag and self._path.exists():
            asked = "If-None-Match" if tag.startswith('"') else "If-Modified-Since"
            return {asked: tag}
        return {}

    def _receive(self, response: requests.Response) -> None:
        start = self._start_of(response)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            # A Wi-Fi's sign-in page comes with status 200: what is here must outlive it.
            raise DownloadError(
                f"A web page came instead of {self.url}. Does the network ask for a sign-in, or is "
                "the address wrong? What was fetched is kept."
            )
        length = response.headers.get("Content-Length", "")
        total = start + int(length) if length.isdecimal() else 0
        self._check_room(total - start)
        if start == 0:
            self._path.unlink(missing_ok=True)
            self._tag.write_text(json.dumps(_tag_of(response.headers)))
        done = start
        with self._part.open("ab" if start else "wb") as file:
            for chunk in response.iter_content(_CHUNK):
                file.write(chunk)
                done += len(chunk)
                self._watch.report(f"Fetching {self._name}", done, total)
        if done < total:
            raise _BrokenOffError(f"the connection broke off after {done:,} of {total:,} bytes")

    def _start_of(self, response: requests.Response) -> int:
        """Return from which byte on the response is. Raises where there is none."""
        status = response.status_code
        if status == _OK:
            return 0
        if status == _PARTIAL:
            wanted = f"bytes {self.fetched}-"
            if response.headers.get("Content-Range", "").startswith(wanted):
                return self.fetched
        if status in (_PARTIAL, _NO_SUCH_RANGE):
            self._part.unlink(missing_ok=True)
            raise _BrokenOffError("the server sent another part than was asked for")
        if status in _TRY_AGAIN:
            raise _BrokenOffError(f"the server answered {status} {response.reason}")
        if status in _GONE:
            raise DownloadError(
                f"There is no file {self.url}. Check the address and the countries' codes."
            )
        raise DownloadError(f"{self.url} was refused: {status} {response.reason}.")

    def _check_room(self, needed: int) -> None:
        free = shutil.disk_usage(self._path.parent).free
        if needed + _ROOM > free:
            raise DownloadError(
                f"The disk has too little room for {self._path.name}: {needed / 1e6:,.0f} MB are "
                f"needed, {free / 1e6:,.0f} MB are free in {self._path.parent}."
            )

    def _read_tag(self) -> str:
        try:
            return str(json.loads(self._tag.read_text()))
        except (OSError, ValueError):
            return ""


def _tag_of(headers: Mapping[str, str]) -> str:
    """Return what names this version for certain: a strong ETag, or the time of its change."""
    tag = headers.get("ETag", "")
    return tag if tag.startswith('"') else headers.get("Last-Modified", "")


def _plainly(error: requests.RequestException) -> str:
    if isinstance(error, requests.exceptions.SSLError):
        return "the server's certificate is not trusted"
    if isinstance(error, requests.Timeout):
        return "the server does not answer"
    if "Read" in str(error) or "broken" in str(error):
        return "the connection broke off"
    return "the server cannot be reached"
