"""Where the command line begins and ends: language, exit status, and no traceback, ever.

Exit status: 0 done (a review: clean or hints only), 1 a review found errors or warnings, 2 a file
could not be read or written, 64 wrong usage, 130 stopped by the person. Of many files the worst.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from typing import Final

import click

from renaksi.cli.grammar import Misuse, build_app
from renaksi.cli.printable import printable
from renaksi.messages.interface import DEFAULT_LANGUAGE, LANGUAGES, text

UNREADABLE: Final = 2
WRONG_USAGE: Final = 64
INTERRUPTED: Final = 130


def main() -> None:
    """Run the program and leave with its exit status."""
    collect_rarely()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C: tidy up, then go
    _open_closed_streams()
    sys.exit(run(sys.argv[1:], os.environ))


def collect_rarely() -> None:
    """Let the garbage collector look seldom: a plan is many small objects and hardly a cycle."""
    gc.set_threshold(100_000, 20, 100)


def run(args: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the program.

    Args:
        args: The words after the program's name.
        environ: Environment variables; ``RENAKSI_LANG`` chooses the language.

    Returns:
        The exit status.
    """
    lang = chosen_language(args, environ)
    try:
        status = _run(args, lang)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _forget_output()  # who reads our output has seen enough: no fault
        return 0
    except OSError as fault:  # documents' faults were said before: this is standard output
        _forget_output()
        say(f"renaksi: {text('output.standard', lang, reason=fault.strerror)}")
        return UNREADABLE
    except KeyboardInterrupt:
        say(text("problem.interrupted", lang))
        return INTERRUPTED
    except Exception as fault:  # the last resort: a sentence instead of a traceback
        if environ.get("RENAKSI_TRACEBACK"):  # for those who mend Renaksi itself
            raise
        from renaksi.cli.problems import WrongUsageError, sentence

        say(sentence(fault, None, lang))
        return WRONG_USAGE if isinstance(fault, WrongUsageError) else UNREADABLE


def chosen_language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """Choose the language before anything is parsed, so that refusals are in it too."""
    words = iter(args)
    for word in words:
        if word == "--":
            break
        name, _, value = word.partition("=")
        if name == "--lang":
            value = (value or next(words, "")).lower()
            if value in LANGUAGES:
                return value
    wanted = environ.get("RENAKSI_LANG", "").lower()
    return wanted if wanted in LANGUAGES else DEFAULT_LANGUAGE


def say(line: str) -> None:
    """Write one line to standard error; names in it cannot steer the terminal."""
    click.echo(printable(line), err=True)


def _run(args: Sequence[str], lang: str) -> int:
    app = build_app(lang)
    try:
        status = app.main(list(args), prog_name="renaksi", standalone_mode=False)
    except click.UsageError as refusal:
        say(_refusal(refusal, lang))
        return WRONG_USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:  # click leaves so when who reads our output has gone
        raise BrokenPipeError from None
    return int(status or 0)


def _refusal(refusal: click.UsageError, lang: str) -> str:
    context = refusal.ctx
    where = text("usage.seek_help", lang, command=context.command_path if context else "renaksi")
    return f"renaksi: {_reason(refusal, lang)} {where}"


def _reason(refusal: click.UsageError, lang: str) -> str:
    """Say in the person's language what click says in English."""
    match refusal:
        case Misuse():
            return text(refusal.name, lang, **refusal.params)
        case click.NoSuchOption():
            near = " / ".join(refusal.possibilities or ())
            name = "usage.unknown_option_near" if near else "usage.unknown_option"
            return text(name, lang, given=refusal.option_name, near=near)
        case click.MissingParameter():
            param = refusal.param
            name = param.opts[0] if isinstance(param, click.Option) else text("value.file", lang)
            return text("usage.missing", lang, what=name)
        case click.BadOptionUsage():
            return text("usage.option_value", lang, option=refusal.option_name)
    return text("usage.too_many", lang, detail=refusal.format_message())


def _open_closed_streams() -> None:
    """Stand in for streams that the person closed (``>&-``)."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 (lives until exit)
    if sys.stdout is None:
        _forget_output()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _forget_output() -> None:
    """Point standard output at nothing, so that leaving does not complain about a closed pipe."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (lives until exit)
