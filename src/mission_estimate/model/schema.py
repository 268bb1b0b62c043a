"""The JSON Schema of an estimate's files, made from the models.

Editors complete and validate with it. One file holds some of the parts only, so
nothing is required at the top, and plain numbers and dates have their own types.
"""

import json

from mission_estimate.model.estimate import Estimate

TITLE = "Peace operations estimate"


def json_schema() -> dict[str, object]:
    """Return the schema as a value."""
    schema = Estimate.model_json_schema(by_alias=True)
    schema.pop("required", None)
    schema.pop("description", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        "description": "The parts of one edition; spread them over files as you like.",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(_readable(json_schema()), ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def _readable(node: object) -> object:
    """Drop the titles that pydantic derives from field names, and null alternatives."""
    if isinstance(node, dict):
        kept = {
            key: _readable(value)
            for key, value in node.items()
            if not (key == "title" and isinstance(value, str) and value != TITLE)
        }
        options = kept.get("anyOf")
        if isinstance(options, list):
            real = [option for option in options if option != {"type": "null"}]
            if len(real) == 1:
                kept.pop("anyOf")
                kept.pop("default", None)
                return {**real[0], **kept}
            kept["anyOf"] = real
        if kept.get("default", ...) is None:
            kept.pop("default")
        return kept
    if isinstance(node, list):
        return [_readable(item) for item in node]
    return node
