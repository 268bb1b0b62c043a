"""Tell what is recorded under `discrepancies`: a conflict that is told needs no rule to tell it again."""

from mission_estimate.checks.subject import Subject
from mission_estimate.model.walk import follow
from mission_estimate.positions import DataPath


def is_disputed(subject: Subject, path: DataPath, value: str = "") -> bool:
    """Tell whether a discrepancy names this place or one above it, or the derived value `value`.

    A derived value, such as `deployment.strength.total`, is no place in a file.
    """
    for discrepancy in subject.estimate.discrepancies:
        if discrepancy.path is None:
            continue
        if value and value == discrepancy.path:
            return True
        names = discrepancy.path.split(".")
        reached, followed = follow(subject.estimate, names)
        if followed == len(names) and path[: len(reached)] == reached:
            return True
    return False
