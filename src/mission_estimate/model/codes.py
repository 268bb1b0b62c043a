"""Addresses and codes that the world has agreed upon: URLs, countries, languages."""

import re
from typing import Any, ClassVar
from urllib.parse import quote, unquote

from mission_estimate.model.scalars import Scalar, refuse, shown
from mission_estimate.patterns import pattern_of

_DOI_ADDRESS = pattern_of(r"(?:https?://)?(?:(?:dx|www)\.)?doi\.org/", re.IGNORECASE)
_BEFORE_DOI = pattern_of(
    r"^(?:doi(?!\.)\s*[:=]?\s*)?(?:(?:https?://)?(?:(?:dx|www)\.)?doi\.org/)?(?:doi:)?", re.IGNORECASE
)


class Url(Scalar):
    """A web address: http or https, nothing else."""

    __slots__ = ()
    wanted = "a web address"
    pattern: ClassVar[str] = r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-;=?-\[\]_a-z~%#A-Z]*)?"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^https?://"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept a whole address in ASCII; others are written percent-encoded."""
        if len(text) > 2_000 or not re.fullmatch(cls.pattern, text, re.ASCII):
            raise refuse(
                "url",
                f"{shown(text)} is no web address",
                "write the whole address, from https:// on, without spaces",
            )
        return text


class Doi(Scalar):
    """A digital object identifier, kept without what people write before it."""

    __slots__ = ()
    wanted = "a DOI"
    pattern: ClassVar[str] = r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[!-~]+"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": r"10\.\d{4,9}(\.\d+)*/"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept a DOI in each of the usual forms: 10.1000/182, doi:10.1000/182, https://doi.org/10.1000/182."""
        bare = _BEFORE_DOI.sub("", text.strip())
        if _DOI_ADDRESS.match(text.strip()):
            bare = unquote(bare)
        if len(bare) > 400 or not re.fullmatch(cls.pattern, bare, re.ASCII):
            raise refuse("doi", f"{shown(text)} is no DOI", "write it as 10.1000/182, from the 10 on")
        return bare

    @staticmethod
    def of_address(url: str) -> str | None:
        """Return the DOI to which an address leads, if it leads to one."""
        found = _DOI_ADDRESS.match(url)
        return unquote(url[found.end() :]) if found else None

    @property
    def address(self) -> str:
        """The address that leads to the document, whoever publishes it."""
        return f"https://doi.org/{quote(self, safe='/:;.-_')}"


class CountryCode(Scalar):
    """An ISO 3166-1 alpha-3 code, such as MLI."""

    __slots__ = ()
    wanted = "a country code"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^[A-Z]{3}$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept three capitals; whether the code exists is asked of `countries`."""
        from mission_estimate.model.countries import UN_SHORT_NAMES, near_country  # noqa: PLC0415 - a big table

        if text in UN_SHORT_NAMES:
            return text
        meant = near_country(text)
        hint = f"; for {UN_SHORT_NAMES[meant]} write {meant}" if meant else ""
        raise refuse(
            "country",
            f"{shown(text)} is no country code",
            f"write the three capitals of ISO 3166-1, such as MLI for Mali{hint}",
        )


class LanguageTag(Scalar):
    """A BCP 47 language tag, such as fr or ar-Latn."""

    __slots__ = ()
    wanted = "a language tag"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept the form; the register of languages is not consulted."""
        if not re.fullmatch(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", text, re.ASCII):
            raise refuse(
                "language", f"{shown(text)} is no language tag", "write a tag such as fr, bm or ar-Latn"
            )
        return text
