"""What is said when nobody is found who cannot pass."""

from personatool.model.message import Message, msg, msg_n


def nobody_stuck(silent: int, total: int) -> Message:
    """Say that all pass; or of how many steps it is not known, which is no good news."""
    if not silent:
        return msg("Every persona passes every step, alone or with help.")
    return msg_n(
        "Whether everybody passes is not known for {count} of {total} steps.",
        "Whether everybody passes is not known for {count} of {total} steps.", silent, total=total,
    )  # fmt: skip
