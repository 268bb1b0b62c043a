"""No package that happens to be installed has a word in what is valid."""

import subprocess
import sys

PROGRAM = """
import sys
from pydantic_core import SchemaValidator
from mission_estimate.model.estimate import Estimate
Estimate.model_rebuild()
assert type(Estimate.__pydantic_validator__) is SchemaValidator
assert "importlib.metadata" not in sys.modules, "the metadata of packages were read"
"""


def test_plug_ins_of_pydantic_are_not_looked_for() -> None:
    subprocess.run([sys.executable, "-P", "-c", PROGRAM], check=True)
