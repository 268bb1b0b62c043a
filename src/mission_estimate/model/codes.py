"""Addresses and codes that the world has agreed on: URLs, countries, languages."""

import re
from typing import Any, ClassVar
from urllib.parse import quote, unquote

from mission_estimate.human_formats.addresses import LONGEST, WHOLE, address_meant_by
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.scalars import Scalar, refuse, shown

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
        if len(text) > LONGEST or not re.fullmatch(cls.pattern, text, re.ASCII):
            meant = address_meant_by(text)
            remedy = f"write {meant.url}, {meant.how}" if meant else f"write {WHOLE}, without spaces"
            raise refuse("url", f"{shown(text)} is no web address", remedy)
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
        """Accept a code that exists, or say which one is meant."""
        names = cls.names()
        if text in names:
            return text
        raise refuse("country", *_no_country(text, names))

    @classmethod
    def names(cls) -> dict[str, str]:
        """Return the names of what may be written here, by code."""
        from mission_estimate.model.countries import UN_SHORT_NAMES  # noqa: PLC0415 - a big table

        return UN_SHORT_NAMES


class NationalityCode(CountryCode):
    """The code of a country, of a former state, or ZZZ where the nationality is not determined."""

    __slots__ = ()

    @classmethod
    def names(cls) -> dict[str, str]:
        """Return the names of what may be written here, by code."""
        from mission_estimate.model.countries import NATIONALITIES  # noqa: PLC0415 - a big table

        return NATIONALITIES


def _no_country(text: str, names: dict[str, str]) -> tuple[str, str]:
    """Say why a text is not the code of a country that is allowed here, and what to write."""
    from mission_estimate.model.countries import (  # noqa: PLC0415 - a big table
        NATIONALITIES,
        UNDETERMINED,
        exact_countries,
        similar_countries,
    )  # fmt: skip

    no_code = f"{shown(text)} is not a country code"
    past = [code for code in exact_countries(text) if code not in names]
    meant = [code for code in exact_countries(text) if code in names]
    if past and not meant:
        message = f"{shown(text)} ({NATIONALITIES[past[0]]}) is not the code of a country of today"
        return message, f"write the code of a country of today; {past[0]} is for deaths by nationality only"
    if meant := meant or [code for code in similar_countries(text) if code in names]:
        said = {code: f"{code} for {names[code]}" for code in meant}
        if UNDETERMINED in said:
            said[UNDETERMINED] = f"{UNDETERMINED} for an undetermined nationality"
        return no_code, f"write {' or '.join(said.values())}"
    return no_code, "write the three capitals of ISO 3166-1, such as MLI for Mali"


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
