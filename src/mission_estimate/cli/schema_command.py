"""`estimate schema`."""

import click

from mission_estimate.cli.output import write_product
from mission_estimate.errors import ExitCode
from mission_estimate.model.schema import schema_text


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of an estimate's files."""
    write_product(schema_text())
    return ExitCode.DONE
