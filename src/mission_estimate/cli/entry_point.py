"""Where the installed command begins: it listens for signals before it loads the rest."""

from mission_estimate.cli import signals


def main() -> None:
    """Load the command and run it."""
    signals.listen()
    try:
        from mission_estimate.cli.main import main as run  # noqa: PLC0415 - not before this
    except BaseException:
        if signals.was_received():
            signals.say_and_exit()
        raise
    run()
