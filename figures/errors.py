"""The one base exception: a user's mistake, said in one paragraph that tells what to do next."""


class FiguresError(Exception):
    """Anything that goes wrong because of what was given; its text names the file or value and says what to do.

    >>> str(FiguresError("report.pdf: encrypted; save a copy without a password and try again"))
    'report.pdf: encrypted; save a copy without a password and try again'
    """
