"""The typefaces inside a web page: those of its text always, those of other scripts where it needs them.

Many systems have no face for Tifinagh, N’Ko or Ethiopic. The letters of a script are then looked for
behind those of the text face, which the stylesheets name, so its family is put between.
"""

import base64
import re
from functools import cache

from mission_estimate.rendering.fonts import Face, font_rule, further_faces, web_faces

_TEXT_FAMILY = re.compile(r'("Estimate (?:Serif|Sans)")(, (?:sans-)?serif)')


def web_style(stylesheet: str, text: str) -> str:
    """Return the style of a page that shows some text: its font rules, and the stylesheet."""
    lasting = "".join(_web_rule(face) for face in web_faces() if face.lasting)
    further = further_faces(text, web_faces())
    if not further:
        return lasting + stylesheet
    families = "".join(f', "{face.family}"' for face in further)
    rules = "".join(_web_rule(face) for face in further)
    drawings = f'svg{{font-family:"Estimate Sans"{families},sans-serif}}\n'
    return lasting + rules + _TEXT_FAMILY.sub(rf"\1{families}\2", stylesheet) + drawings


@cache
def _web_rule(face: Face) -> str:
    return font_rule(face, _inlined(face), " ".join(map(str, dict.fromkeys(face.weights))))


def _inlined(face: Face) -> str:
    content = base64.b64encode(face.content()).decode("ascii")
    return f'url("data:font/woff2;base64,{content}")format("woff2")'
