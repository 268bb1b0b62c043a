"""Marks of footnotes that came along with copied words are reported; what only looks like one is not."""

import pytest

from mission_estimate.markup import faults_of

MARKS = [
    "The post was held.¹ It failed.",
    "It failed.[1] So it is.",
    "It failed [12, 13].",
    "So (see note 3).² It went.",
    "It failed.1 Then it went.",
    "It failed[2–4] so.",
    "so¹, and",
    "It was held.†",
    "It was held.[a] So",
    "the MNLA³ and",
    "in 2017¹ it",
    "a (MNLA)¹ b",
    "“So it was.”12 Then",
    "“So”² he said",
    "[[mnla]]¹ came",
    "It failed [1] and went on.",
    "It failed.[1][2]",
    "It failed.[note 3]",
    "It rained.[citation needed] So",
    "the group[12] left",
    "It is so.¹,² Then",
    "It is so;³ and",
    "It is so¹⁻³.",
    "Some 15,209¹ people",
    "S/RES/2364¹ says",
    "He “said so [3].” Then [4].",
    "So it was held.12",
    "It was held‡ then",
]
RIGHT = [
    "It covers 5 m² and 3 km³ of CO₂, 10⁶ people.",
    "On the 1ˢᵗ day and the 2nd.",
    "He said: “some [3] people died” there.",
    "“On [2] July it fell.”",
    "E = mc² and x² + y².",
    "a (v/c)² term",
    "2³ is 8; 10⁻³ too",
    "1 kWh/m² a day",
    "5 square miles, 3 mile² and 20 µg/m³",
    "See para.1 The",
    "S/2017/478/Add.1 The end",
    "The [link](https://un.org) so",
    "[1](https://un.org) is",
    "“[a] road is closed”",
    "He saw “[t]he road”.",
    "[sic] so [and so]",
    "The count [of 12] is",
    "† 2013 he died",
    "Gao.[@s, para. 3] Then",
    "A road of 3.5 km. 12 trucks",
    "persons/km² (2015)",
    "At No.1 The",
    "{{ a.b }} km²",
    "CO² and H₂O",
    "the 1ᵉʳ bataillon and nᵒ 3",
    "Version 2.1 Then",
    "It ended at 10.30. Then",
    "In 2017.",
    "It was in 2017.12 Then",
    "[2017] it",
    "(m³/s)",
    " 5 µm²",
    "25 °C, 3′ and 4″",
    "W/m²",
    "Resolution 2364 [para. 20] says",
    "in km² and hm³",
    "the G5 Sahel.",
    "Fiji’s 3rd",
    "They said ‘some [3] people’s roads’.",
]


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_is_reported(text: str) -> None:
    faults = faults_of(text)
    assert {fault.code for fault in faults} == {"TXT015"}
    for fault in faults:
        assert text[fault.spot.column :].startswith(fault.message.split("”")[0].removeprefix("“"))
        assert "`[@id]`" in fault.help


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert faults_of(text) == ()
