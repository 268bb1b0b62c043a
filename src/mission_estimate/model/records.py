"""The base of every record of the estimate, and of those with a short form."""

from typing import Any

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from mission_estimate.model.disable_pydantic_plugins import keep_plugins_out

keep_plugins_out()


class Record(BaseModel):
    """A frozen map with known keys; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)


class Shorthand(Record):
    """A record that may be written as one scalar, which then is its field `short_field`."""

    @classmethod
    def short_field(cls) -> str:
        """Name the field that a plain scalar fills."""
        return "value"

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, given: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was written
        return {cls.short_field(): given} if isinstance(given, str) else given

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        short = handler.resolve_ref_schema(whole)["properties"][cls.short_field()]
        return {"anyOf": [short, whole]}
