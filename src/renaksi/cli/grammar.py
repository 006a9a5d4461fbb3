"""The words that the command line understands: commands, options and their help.

The commands are built anew for a language, since help is written in the language of the person.
Nothing heavy is imported here: what a command does is imported when it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from renaksi import __version__
from renaksi.messages.interface import LANGUAGES, text

FORMS: Final = (
    "action_plan",
    "agreement",
    "cascade",
    "indicator_list",
    "measurement",
    "evaluation",
    "work_plan",
    "budget_list",
)
KINDS: Final = ("xlsx", "docx", "pdf", "csv", "json")
PAPERS: Final = ("F4", "A4", "A3")
REASONS: Final = ("mutasi", "strategi", "prioritas")


class Misuse(click.UsageError):
    """Wrong usage, with a name of the interface's texts instead of a text."""

    def __init__(self, name: str, context: click.Context | None = None, **params: str) -> None:
        super().__init__(name, context)
        self.name = name
        self.params = params


class OneOf(click.Choice[str]):
    """A choice whose refusal is said in the person's language."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the value in any case, or refuse it and name the choices."""
        for choice in self.choices:
            if str(value).casefold() == choice.casefold():
                return choice
        option = param.opts[0] if param else ""
        raise Misuse(
            "usage.choice", ctx, given=str(value), option=option, choices=", ".join(self.choices)
        )


class Required(click.Option):
    """An option that must be given; its help says so, so click need not add it in English."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the names and the help, without click's additions."""
        record = super().get_help_record(ctx)
        return (record[0], self.help or "") if record else None


class Command(click.Command):
    """A command whose help is written in one language."""

    lang: str

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, unless words are left over."""
        if ctx.args:
            raise Misuse("usage.too_many", ctx, detail=" ".join(ctx.args))
        return super().invoke(ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, text("help.usage", self.lang))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option means."""
        records = [
            record
            for param in self.get_params(ctx)
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx))
        ]
        with formatter.section(text("help.options", self.lang)):
            formatter.write_dl(records)


class Group(click.Group, Command):
    """The program: names its commands, and says so when there is no such command."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands before the options: they are what one looks for."""
        width = formatter.width - 6 - max(map(len, self.commands))
        rows = [
            (name, command.get_short_help_str(width)) for name, command in self.commands.items()
        ]
        with formatter.section(text("help.commands", self.lang)):
            formatter.write_dl(rows)
        Command.format_options(self, ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which there are."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            choices = ", ".join(self.commands)
            raise Misuse("usage.unknown_command", ctx, given=args[0], choices=choices)
        return super().resolve_command(ctx, args)


def build_app(lang: str) -> Group:
    """Build the program for a language (``id`` or ``en``)."""
    app = Group(
        name="renaksi",
        help=text("help.app", lang),
        epilog=text("help.app.end", lang),
        params=[_lang_option(lang), _version_option(lang)],
        add_help_option=False,
        no_args_is_help=False,
        invoke_without_command=True,
        callback=_without_command,
        options_metavar=text("help.pieces", lang),
        subcommand_metavar=text("help.command", lang),
    )
    app.lang = lang
    app.params.append(_help_option(lang))
    for build in (
        _read,
        _review,
        _convert,
        _template,
        _serve,
        _init,
        _demo,
        _migrate,
        _worker,
        _import,
        _backup,
        _restore,
        _audit,
    ):
        app.add_command(build(lang))
    return app


@click.pass_context
def _without_command(context: click.Context, /, **_options: Any) -> None:
    if context.invoked_subcommand is None:
        raise Misuse("usage.no_command", context)


def _read(lang: str) -> Command:
    options = [
        _files(lang),
        _choice(lang, "format", "option.read.format", ("table", "json", "csv")),
        *_reading(lang),
        _option(lang, "write-map", "option.write_map", "value.file"),
    ]
    return _command(lang, "read", options, _run_read)


def _reading(lang: str) -> list[click.Parameter]:
    """Return what a person may decide about how a document is read."""
    return [
        _option(lang, "sheet", "option.sheet", "value.name", multiple=True),
        _forms_option(lang, "option.form"),
        _option(lang, "map", "option.map", "value.file"),
    ]


def _review(lang: str) -> Command:
    options = [
        _files(lang),
        _choice(lang, "format", "option.review.format", ("table", "json", "xlsx")),
        _out(lang, "option.review.out"),
        _option(lang, "nomenclature", "option.nomenclature", "value.file"),
        *_reading(lang),
    ]
    return _command(lang, "review", options, _run_review)


def _convert(lang: str) -> Command:
    to = Required(
        ["--to"],
        type=OneOf(KINDS),
        required=True,
        help=text("option.to", lang),
        metavar="|".join(KINDS),
    )
    options = [
        _files(lang),
        to,
        _out(lang, "option.convert.out"),
        _choice(lang, "paper", "option.paper", PAPERS),
        *_reading(lang),
    ]
    return _command(lang, "convert", options, _run_convert)


def _template(lang: str) -> Command:
    options = [_forms_option(lang, "option.template.form"), _out(lang, "option.template.out")]
    return _command(lang, "template", options, _run_template)


def _serve(lang: str) -> Command:
    options = [
        _data(lang),
        _option(lang, "port", "option.port", "value.number"),
        _option(lang, "host", "option.host", "value.host"),
        _option(lang, "workers", "option.workers", "value.number"),
        _switch(lang, "demo", "option.demo"),
    ]
    return _command(lang, "serve", options, _run_serve)


def _init(lang: str) -> Command:
    return _command(lang, "init", [_data(lang)], _run_init)


def _demo(lang: str) -> Command:
    return _command(lang, "demo", [_data(lang)], _run_demo)


def _migrate(lang: str) -> Command:
    return _command(lang, "migrate", [_data(lang)], _run_migrate)


def _worker(lang: str) -> Command:
    return _command(lang, "worker", [_data(lang)], _run_worker)


def _import(lang: str) -> Command:
    options = [
        _one_file(lang),
        _needed(lang, "government", "option.import.government", "value.code"),
        _needed(lang, "agency", "option.import.agency", "value.name"),
        _option(lang, "year", "option.import.year", "value.number"),
        click.Option(
            ["--reason"],
            type=OneOf(REASONS),
            help=text("option.import.reason", lang),
            metavar="|".join(REASONS),
        ),
        _option(lang, "sheet", "option.sheet", "value.name", multiple=True),
        _data(lang),
    ]
    return _command(lang, "import", options, _run_import)


def _backup(lang: str) -> Command:
    options = [_one_file(lang), _data(lang), _option(lang, "keep", "option.keep", "value.number")]
    return _command(lang, "backup", options, _run_backup)


def _restore(lang: str) -> Command:
    return _command(lang, "restore", [_one_file(lang), _data(lang)], _run_restore)


def _audit(lang: str) -> Command:
    what = click.Argument(["what"], required=True, type=OneOf(("verify",)), metavar="verify")
    options = [what, _option(lang, "government", "option.government", "value.code"), _data(lang)]
    return _command(lang, "audit", options, _run_audit)


# What the commands do, imported when one of them runs


def _run_read(**given: Any) -> int:
    from renaksi.cli.read import run_read

    return run_read(**given)


def _run_review(**given: Any) -> int:
    from renaksi.cli.review import run_review

    return run_review(**given)


def _run_convert(**given: Any) -> int:
    from renaksi.cli.convert import run_convert

    return run_convert(**given)


def _run_template(**given: Any) -> int:
    from renaksi.cli.template import run_template

    return run_template(**given)


def _run_serve(**given: Any) -> int:
    from renaksi.cli.serve import run_serve

    return run_serve(**given)


def _run_init(**given: Any) -> int:
    from renaksi.cli.serve import run_init

    return run_init(**given)


def _run_demo(**given: Any) -> int:
    from renaksi.cli.serve import run_demo

    return run_demo(**given)


def _run_migrate(**given: Any) -> int:
    from renaksi.cli.serve import run_migrate

    return run_migrate(**given)


def _run_worker(**given: Any) -> int:
    from renaksi.cli.serve import run_worker

    return run_worker(**given)


def _run_audit(**given: Any) -> int:
    from renaksi.cli.audit import run_audit

    return run_audit(**given)


def _run_import(**given: Any) -> int:
    from renaksi.cli.import_plan import run_import

    return run_import(**given)


def _run_backup(**given: Any) -> int:
    from renaksi.cli.backup import run_backup

    return run_backup(**given)


def _run_restore(**given: Any) -> int:
    from renaksi.cli.backup import run_restore

    return run_restore(**given)


# Parts of the grammar


def _command(
    lang: str, name: str, params: Sequence[click.Parameter], run: Callable[..., int]
) -> Command:
    def callback(**given: Any) -> int:
        given["lang"] = lang
        return run(**given)

    command = Command(
        name=name,
        params=[*params, _lang_option(lang), _help_option(lang)],
        callback=callback,
        help=text(f"help.{name}", lang),
        short_help=text(f"help.{name}.short", lang),
        options_metavar=text("help.pieces", lang),
        add_help_option=False,
        context_settings={"allow_extra_args": True},
    )
    command.lang = lang
    return command


def _files(lang: str) -> click.Argument:
    name = text("value.file", lang)
    return click.Argument(["files"], nargs=-1, required=True, metavar=f"{name}...")


def _one_file(lang: str) -> click.Argument:
    return click.Argument(["file"], required=True, metavar=text("value.file", lang))


def _option(
    lang: str, name: str, help_name: str, value_name: str, *, multiple: bool = False
) -> click.Option:
    return click.Option(
        [f"--{name}"], help=text(help_name, lang), metavar=text(value_name, lang), multiple=multiple
    )


def _needed(lang: str, name: str, help_name: str, value_name: str) -> click.Option:
    return Required(
        [f"--{name}"],
        required=True,
        help=text(help_name, lang),
        metavar=text(value_name, lang),
    )


def _choice(lang: str, name: str, help_name: str, choices: Sequence[str]) -> click.Option:
    """An option with choices; the first is the one that holds when nothing is said."""
    return click.Option(
        [f"--{name}"],
        type=OneOf(choices),
        default=choices[0],
        help=text(help_name, lang),
        metavar="|".join(choices),
    )


def _forms_option(lang: str, help_name: str) -> click.Option:
    return click.Option(
        ["--form"],
        type=OneOf(FORMS),
        help=text(help_name, lang, forms=", ".join(FORMS)),
        metavar=text("value.form", lang),
    )


def _switch(lang: str, name: str, help_name: str) -> click.Option:
    return click.Option([f"--{name}"], is_flag=True, help=text(help_name, lang))


def _data(lang: str) -> click.Option:
    return _option(lang, "data", "option.data", "value.folder")


def _out(lang: str, help_name: str) -> click.Option:
    return click.Option(
        ["-o", "--output"], help=text(help_name, lang), metavar=text("value.out", lang)
    )


def _lang_option(lang: str) -> click.Option:
    # The language was chosen before the commands were built; here it is only checked.
    return click.Option(
        ["--lang"],
        type=OneOf(LANGUAGES),
        help=text("option.lang", lang),
        metavar="|".join(LANGUAGES),
    )


def _help_option(lang: str) -> click.Option:
    return _flag(["--help", "-h"], text("option.help", lang), lambda context: context.get_help())


def _version_option(lang: str) -> click.Option:
    return _flag(["--version"], text("option.version", lang), lambda _: f"renaksi {__version__}")


def _flag(names: list[str], help_text: str, say: Callable[[click.Context], str]) -> click.Option:
    def answer(context: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001 (click calls it so)
        if value and not context.resilient_parsing:
            click.echo(say(context))
            context.exit()

    return click.Option(
        names, is_flag=True, is_eager=True, expose_value=False, help=help_text, callback=answer
    )
