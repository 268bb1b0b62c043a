"""Where the installed command begins: it listens for signals before it loads the rest."""

from mission_estimate.cli import interruption


def main() -> None:
    """Load the command and run it."""
    interruption.listen()
    try:
        from mission_estimate.cli.main import main as run  # noqa: PLC0415 - not before this
    except BaseException:
        if interruption.was_received():
            interruption.say_and_exit()
        raise
    run()
