"""Whole estimates and texts for properties: the specimen, with values put in from what people and attackers write."""

import re
from pathlib import Path

from hypothesis import strategies as st
from specimens import SAMPLES, SPECIMEN

FILES = {
    path.name: path.read_text("utf-8")
    for path in sorted((SAMPLES / SPECIMEN.mission / SPECIMEN.edition).glob("*.yaml"))
}
_VALUE = re.compile(r"(?<=: )[^\s|{\[#][^\n#]*$", re.MULTILINE)
_PLACES = [(name, found.span()) for name, text in FILES.items() for found in _VALUE.finditer(text)]

WORDS = st.sampled_from(
    ["The road", "is closed", "*often*", "**never**", "12,345", "[un](https://un.org)", "[[red-band]]", "5 < 6", "a | b",
     "{{ deployment.strength.uniformed.total }}", "[@report-2020, para. 2]", "مالي", "Ɛkɔ", "“so”", "\\*", "a_b", "& co",
     "<b>", "![x](y)", "`code`", "[a](javascript:b)", "{% x %}", "[[none]]", "{{ no.path }}", "https://un.org", "# h", "2*3*4"]
)  # fmt: skip
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3).map(
    "\n\n".join
)
SCALARS = st.sampled_from(
    ["NO", "on", "010", "1_000", "nan", "-1", "2020-02-30", "2020", "../x", "con", "red-band", "MLI", "true", "~", "''",
     "https://un.org/a", "javascript:a", "2016-05", "2015-02-27/2015-03-01", "unknown", "<i>x</i>", "'a: b'", "9" * 30]
)  # fmt: skip


@st.composite
def estimates(draw: st.DrawFn) -> dict[str, str]:
    """Return the files of the specimen with up to three values exchanged and one text."""
    files = dict(FILES)
    chosen = draw(st.lists(st.sampled_from(_PLACES), max_size=3, unique=True))
    for name, (start, stop) in sorted(chosen, reverse=True):
        files[name] = files[name][:start] + draw(SCALARS) + files[name][stop:]
    if draw(st.booleans()):
        text = draw(PROSE).replace("\n", "\n    ").replace("    \n", "\n")
        files["situation.yaml"] = files["situation.yaml"].replace(
            "    Grazing land is short.[@atlas-2019]", f"    {text}[@atlas-2019]"
        )
    return files


def write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
