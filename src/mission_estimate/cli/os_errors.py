"""Word what the operating system refuses outside of publishing, which has words of its own."""

import errno

from mission_estimate.errors import Unfit

_REMEDIES = {
    errno.EACCES: "change the permissions of the file or folder",
    errno.EPERM: "change the permissions of the file or folder",
    errno.ENOENT: "restore it, or change to a folder that exists",
    errno.ENOTDIR: "replace the file with a folder",
    errno.ELOOP: "remove the circular symbolic links",
    errno.ENAMETOOLONG: "use a shorter path",
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.EROFS: "make the disk writable, or use another one",
    errno.EMFILE: "raise the limit on open files with `ulimit -n 256`",
    errno.ENFILE: "end other programs",
    errno.EAGAIN: "end other programs, or raise the limit on processes with `ulimit -u`",
    errno.ENOMEM: "end other programs, or build one mission at a time with `--jobs 1`",
    errno.EIO: "check the disk",
}
_OTHERWISE = "fix that, then run the command again; `estimate doctor` looks for what is missing"


def refused_by_system(fault: OSError) -> Unfit:
    """Return a sentence with the name of the file, if the system names one, and a remedy."""
    reason = fault.strerror or str(fault) or type(fault).__name__
    name = fault.filename.decode(errors="replace") if isinstance(fault.filename, bytes) else fault.filename
    what = f"{name}: {reason}" if isinstance(name, str) and name else reason
    return Unfit(f"operating system error: {what}", _REMEDIES.get(fault.errno or 0, _OTHERWISE))
