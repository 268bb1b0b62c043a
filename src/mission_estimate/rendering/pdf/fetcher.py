"""The only files that the PDF engine ever sees."""

from collections.abc import Mapping

from weasyprint.urls import URLFetcher, URLFetcherResponse

from mission_estimate.rendering.fonts import SCHEME, print_faces
from mission_estimate.rendering.pdf.weasyprint_types import Response

BASE_URL = f"{SCHEME}:document"
"""Relative addresses are joined to this one and lead nowhere."""


class Refused(ValueError):
    """The engine asked for something that is not ours."""


class OwnFetcher(URLFetcher):  # type: ignore[misc]
    """Hand out our own faces and the assets of one document, from memory.

    Everything else is refused **and noted**: while it paints an SVG picture the
    engine swallows every exception and goes on, so whoever asked for the PDF
    looks at `refusals` afterwards.
    """

    def __init__(self, assets: Mapping[str, tuple[str, bytes]]) -> None:
        """Take the assets; the handlers of the base class, network and files, are never made."""
        self._fail_on_errors = False
        self._assets = assets
        self._faces = {face.address: face for face in print_faces()}
        self.refusals: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Response:  # noqa: ARG002
        """Return one of our own files, or refuse."""
        if url in self._faces:
            return URLFetcherResponse(url, self._faces[url].content(), {"Content-Type": "font/ttf"})
        asset = self._assets.get(url.removeprefix(f"{SCHEME}:assets/"))
        if asset is not None and url.startswith(f"{SCHEME}:assets/"):
            mime, content = asset
            return URLFetcherResponse(url, content, {"Content-Type": mime})
        self.refusals.append(url)
        raise Refused(url)
