"""A web server as the place a release comes from: asked by Python's own means, on a thread of its own."""

from __future__ import annotations

import http.client
import ssl
import sys
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.error import HTTPError, URLError

from seller_desktop.domain import updates
from seller_desktop.domain.errors import SellerError
from seller_desktop.services.update_files import CHUNK, TAG, forget, keep, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.domain.progress import Told
    from seller_desktop.domain.updates import UpdateFile

_SILENCE_S: Final = 20
"""A server that says nothing for so long is not there."""
_CERTIFICATES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch, Gentoo
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",  # Alpine
)
_WHOLE, _PARTIAL, _NOT_THIS_PART = 200, 206, 416


class Web:
    """A folder on a web server."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = _opener(address)

    def read(self, name: str, most: int) -> bytes:
        with self._asked(name, {}) as answer, _in_sellers_terms(self._address):
            raw = answer.read(most + 1)
        if len(raw) > most:
            raise SellerError("update_manifest")
        return bytes(raw)

    def bring(self, file: UpdateFile, part: Path, told: Told) -> None:
        have = size_of(part)
        headers = {}
        if have:
            headers["Range"] = f"bytes={have}-"
            if tag := _tag(part):
                headers["If-Range"] = tag  # changed meanwhile, it comes from its beginning
        with self._asked(file.name, headers) as answer:
            going_on = answer.status == _PARTIAL and _begins_at(answer, have)
            if answer.status not in {_WHOLE, _PARTIAL} or (answer.status == _PARTIAL and not going_on):
                forget(part)  # the next attempt is a whole one
                raise SellerError("update_cut_off")
            if not going_on:
                have = 0
            length = answer.headers.get("Content-Length", "")
            if length.isdecimal() and have + int(length) != file.size:
                raise SellerError("update_changed", file=file.name)
            if not going_on:
                _remember_tag(part, answer)
            with part.open("ab" if going_on else "wb") as kept:
                while chunk := self._next(answer):
                    keep(kept, chunk, file, told)

    def _next(self, answer: http.client.HTTPResponse) -> bytes:
        with _in_sellers_terms(self._address):
            return answer.read1(CHUNK)

    @contextmanager
    def _asked(self, name: str, headers: dict[str, str]) -> Iterator[http.client.HTTPResponse]:
        """The answer to a question after a file; one after a part that the server does not have is answered
        with its status.
        """
        headers = {"User-Agent": "SellerDesktop", "Cache-Control": "no-cache", **headers}
        # The address was looked at (`updates.web_address`).
        request = urllib.request.Request(self._address + name, headers=headers)  # noqa: S310
        with _in_sellers_terms(self._address):
            try:
                answer: Any = self._opener.open(request, timeout=_SILENCE_S)
            except HTTPError as failure:
                if failure.code != _NOT_THIS_PART:
                    raise
                answer = failure
        with answer:
            yield answer


class _SameOrSafer(urllib.request.HTTPRedirectHandler):
    """Follows a server that sends us on only where we would have gone ourselves."""

    def __init__(self, address: str) -> None:
        self._secure = address.startswith("https:")

    def redirect_request(self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: str) -> Any:  # noqa: ANN401 - as urllib has it
        if not updates.may_ask(newurl) or (self._secure and not newurl.startswith("https:")):
            fp.close()
            raise SellerError("update_redirect")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(address: str) -> urllib.request.OpenerDirector:
    """Without urllib's own ways to files and other kinds of servers."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
        _SameOrSafer(address),
    ):
        opener.add_handler(handler)
    if address.startswith("https:"):
        opener.add_handler(urllib.request.HTTPSHandler(context=trusting()))
    return opener


def trusting(known: tuple[str, ...] = _CERTIFICATES) -> ssl.SSLContext:
    """A context that believes whom the computer believes. A bundle made on one Linux looks for the
    certificates where that one has them, so the other usual places are tried too.

    Raises SellerError("update_certificates") where there are none.
    """
    context = ssl.create_default_context()
    if context.cert_store_stats()["x509_ca"] or not sys.platform.startswith("linux"):
        return context
    for path in known:
        with suppress(OSError):
            context.load_verify_locations(cafile=path)
            return context
    folder = ssl.get_default_verify_paths().capath  # read as it is needed, so it does not show in the numbers
    if folder and any(Path(folder).glob("*.0")):
        return context
    raise SellerError("update_certificates")


@contextmanager
def _in_sellers_terms(address: str) -> Iterator[None]:
    """What the network refuses, as a sentence tells it."""
    host = address.split("/")[2]
    try:
        yield
    except HTTPError as failure:
        failure.close()
        if 300 <= failure.code < 400:  # noqa: PLR2004 - it leads elsewhere, where urllib itself would not go
            raise SellerError("update_redirect") from failure
        raise SellerError("update_server", host=host, answer=failure.code) from failure
    except URLError as failure:
        reason = failure.reason
        code = (
            "update_certificate" if isinstance(reason, ssl.SSLCertVerificationError) else "update_no_answer"
        )
        raise SellerError(code, host=host) from failure
    except (OSError, http.client.HTTPException) as failure:
        raise SellerError("update_no_answer", host=host) from failure


def _begins_at(answer: http.client.HTTPResponse, have: int) -> bool:
    return (answer.headers.get("Content-Range") or "").startswith(f"bytes {have}-")


def _tag(part: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return part.with_suffix(TAG).read_text(encoding="ascii").strip()
    return ""


def _remember_tag(part: Path, answer: http.client.HTTPResponse) -> None:
    """By what the server knows this state of the file again; a weak tag promises nothing about its bytes."""
    tag = answer.headers.get("ETag") or answer.headers.get("Last-Modified") or ""
    if tag.startswith("W/") or not tag.isascii():
        tag = ""
    part.with_suffix(TAG).write_text(tag, encoding="ascii")
