"""The computed values of printed totals: both are the same quantity under two paths."""

from mission_estimate.lazy_regex import pattern_of

_STRENGTH = {
    "uniformed": ("uniformed.total",),
    "military": ("uniformed.military",),
    "police": ("uniformed.police",),
    "civilian": ("civilian.total", "civilian.with_volunteers"),
    "total": ("total",),
}
_OF_STRENGTH = pattern_of(r"(deployment\.strength)\.printed\.(\w+)")
_OF_FURTHER_STRENGTH = pattern_of(r"(deployment\.further\.[^.]+)\.strength\.printed\.(total)")
_OF_DEATHS = pattern_of(r"(casualties\.(?:further\.[^.]+\.)?fatalities)\.printed\.(total|malicious_act)")
_OF_ROWS = pattern_of(
    r"(mandate\.resolutions\.[^.]+\.ceiling|deployment\.monthly\.months\.[^.]+)\.printed_total"
)


def computed_paths(path: str) -> tuple[str, ...]:
    """Return the paths of the computed values of a printed total; none for another path."""
    if found := _OF_STRENGTH.fullmatch(path):
        return tuple(f"{found[1]}.{name}" for name in _STRENGTH.get(found[2], ()))
    if found := _OF_FURTHER_STRENGTH.fullmatch(path):
        return (f"{found[1]}.{found[2]}",)
    if found := _OF_DEATHS.fullmatch(path):
        own = "further" not in found[1]
        return (f"{found[1] if own else found[1].removesuffix('.fatalities')}.{found[2]}",)
    if found := _OF_ROWS.fullmatch(path):
        return (f"{found[1]}.total",)
    return ()
