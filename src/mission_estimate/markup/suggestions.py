"""Say how a mark or a link that cannot be read would be written, if what is meant is plain."""

import re

from mission_estimate.human_formats.addresses import address_meant_by
from mission_estimate.ids import FORM, spelt_as_id
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import Broken, tokenize

_FORMS = {
    "citation": "write `[@id]`, or `[@id, para. 20; @other-id]`",
    "link": "write `[[id]]`, or `[[id|words]]`",
    "value": "write `{{ path }}`, or `{{ path | words }}`: a path, never a calculation",
}
_LINK = pattern_of(r"\]\(([^()\x1a\x1b]+)\)")


def remedy_of(broken: Broken) -> str:
    """Return what to write for a mark; of an id that is spelt in another way, the id."""
    form = _FORMS[broken.kind]
    meant = _meant(broken)
    if meant is None:
        return f"{form}; an id has {FORM}" if broken.kind != "value" else form
    return f"write `{meant}`: an id has {FORM}" if broken.kind != "value" else f"write `{meant}`"


def _meant(broken: Broken) -> str | None:
    """Return the mark with its ids, or its path, in the letters that they can have."""
    if broken.kind == "citation":
        made = re.sub(r"@\s*([^,;\]]*)", lambda found: f"@{spelt_as_id(found[1]) or ''}", broken.text)
    elif broken.kind == "link":
        made = re.sub(r"\[\[\s*([^|\]]*)", lambda found: f"[[{spelt_as_id(found[1]) or ''}", broken.text)
    else:
        path, bar, form = broken.text.partition("|")
        made = f"{path.lower()}{bar}{form.lower()}"
    flat = " ".join(made.split())
    return None if any(isinstance(token, Broken) for token in tokenize(flat)) else flat


def cure_of_link(written: str) -> str:
    """Return what to write for a link whose address cannot stay as it is; nothing for any other form."""
    link = _LINK.fullmatch(written)
    meant = address_meant_by(link[1]) if link else None
    return f"write `({meant.url})`, {meant.how}" if meant else ""
