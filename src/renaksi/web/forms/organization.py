"""Forms about agencies, units, positions, officials and appointments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from renaksi.apps.organizations.models import AppointmentKind, GovernmentKind, TimeZone
from renaksi.web.saying import said, said_later

Choices = Sequence[tuple[str, str]]


class Day(forms.DateField):
    """A day, chosen in the browser's own way."""

    def __init__(self, label: str, *, required: bool = True, help_text: str = "") -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(
            label=said_later(label),
            required=required,
            widget=widget,
            help_text=said_later(help_text) if help_text else "",
        )


class Line(forms.CharField):
    """One line of text."""

    def __init__(
        self, label: str, length: int, *, required: bool = True, help_text: str = ""
    ) -> None:
        super().__init__(
            label=said_later(label),
            max_length=length,
            required=required,
            help_text=said_later(help_text) if help_text else "",
        )


class Reason(forms.CharField):
    """Why something is done, such as the regulation that says so."""

    def __init__(self) -> None:
        super().__init__(
            label=said_later("form.why"),
            required=False,
            max_length=500,
            help_text=said_later("form.why_help"),
        )


def chosen(
    label: str, choices: Choices, *, empty: str | None = None, help_text: str = ""
) -> forms.ChoiceField:
    """Make a field of one choice; ``empty`` is what no choice is called, and allows it."""
    shown = [("", said(empty)), *choices] if empty else list(choices)
    return forms.ChoiceField(
        label=said_later(label),
        choices=shown,
        required=empty is None,
        help_text=said_later(help_text) if help_text else "",
    )


class AgencyForm(forms.Form):
    """What an agency is called from a day on."""

    begins_pair, ends_pair = ("short_name",), ("code",)  # stand side by side where there is room

    name = Line("agency.name", 200, help_text="agency.name_help")
    short_name = Line("agency.short_name", 60, required=False, help_text="agency.short_name_help")
    code = Line("agency.code", 40, required=False, help_text="agency.code_help")
    valid_from = Day("agency.valid_from", help_text="agency.valid_from_help")
    why = Reason()

    def __init__(self, *args: Any, agencies: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parent"] = chosen("agency.parent", agencies, empty="agency.no_parent")
        self.order_fields(["name", "short_name", "code", "parent", "valid_from", "why"])


class MergeForm(forms.Form):
    """Agencies that become one."""

    begins_pair, ends_pair = ("short_name",), ("code",)

    name = Line("agency.new_name", 200, required=False, help_text="agency.new_name_help")
    short_name = Line("agency.short_name", 60, required=False)
    code = Line("agency.code", 40, required=False)
    on = Day("agency.merge_on", help_text="agency.merge_on_help")
    why = Reason()

    def __init__(self, *args: Any, agencies: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["agencies"] = forms.MultipleChoiceField(
            label=said_later("agency.merged"),
            choices=agencies,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["into"] = chosen("agency.into", agencies, empty="agency.into_new")
        self.order_fields(["agencies", "into", "name", "short_name", "code", "on", "why"])

    def clean(self) -> dict[str, Any]:
        """Ask for a name where a new agency comes of it."""
        cleaned = super().clean() or {}
        if not cleaned.get("into") and not cleaned.get("name"):
            self.add_error("name", said("agency.new_name_missing"))
        return cleaned


class SplitForm(forms.Form):
    """The agencies that come out of one."""

    names = forms.CharField(
        label=said_later("agency.split_names"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=said_later("agency.split_names_help"),
    )
    goes_on = forms.BooleanField(label=said_later("agency.goes_on"), required=False)
    on = Day("agency.split_on")
    why = Reason()


class CloseForm(forms.Form):
    """The day from which something is no more."""

    on = Day("form.close_on", help_text="form.close_on_help")
    why = Reason()


class CloseAgencyForm(CloseForm):
    """The day from which an agency is no more, and who carries its work on."""

    def __init__(self, *args: Any, agencies: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["successors"] = forms.MultipleChoiceField(
            label=said_later("agency.successors"),
            choices=agencies,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.order_fields(["on", "successors", "why"])


class UnitForm(forms.Form):
    """What a unit is called from a day on."""

    name = Line("unit.name", 200, help_text="unit.name_help")
    valid_from = Day("agency.valid_from")

    def __init__(self, *args: Any, units: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parent"] = chosen("unit.parent", units, empty="unit.no_parent")
        self.order_fields(["name", "parent", "valid_from"])


class PositionForm(forms.Form):
    """A position."""

    name = Line("position.name", 200, help_text="position.name_help")
    is_head = forms.BooleanField(label=said_later("position.is_head"), required=False)

    def __init__(self, *args: Any, units: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"] = chosen("position.unit", units, empty="position.no_unit")
        self.order_fields(["name", "unit", "is_head"])


class OfficialForm(forms.Form):
    """An official: the name apart from the titles."""

    title_before = Line("official.title_before", 60, required=False)
    name = Line("official.name", 120, help_text="official.name_help")
    title_after = Line("official.title_after", 60, required=False)
    nip = Line("official.nip", 40, required=False, help_text="official.nip_help")
    rank = Line("official.rank", 60, required=False, help_text="official.rank_help")


class AppointmentForm(forms.Form):
    """How an official holds a position."""

    begins_pair, ends_pair = ("starts_on",), ("ends_on",)

    official = Line("appointment.official", 140, help_text="appointment.official_help")
    kind = forms.ChoiceField(
        label=said_later("appointment.kind"),
        choices=[(one.value, said_later(f"kind.{one.value}")) for one in AppointmentKind],
        help_text=said_later("appointment.kind_help"),
    )
    starts_on = Day("appointment.starts_on")
    ends_on = Day("appointment.ends_on", required=False, help_text="appointment.ends_on_help")
    why = Reason()


class HoldingForm(AppointmentForm):
    """The same, of an official who is known already."""

    official = None  # type: ignore[assignment]


class DepartureForm(forms.Form):
    """An official who leaves."""

    on = Day("departure.on", help_text="departure.on_help")
    successor = Line(
        "departure.successor", 140, required=False, help_text="departure.successor_help"
    )
    why = Reason()


class LinkForm(forms.Form):
    """Which account an official uses."""

    def __init__(self, *args: Any, people: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"] = chosen("official.account", people, empty="official.no_account")


class GovernmentForm(forms.Form):
    """A government's settings."""

    begins_pair, ends_pair = ("kind",), ("time_zone",)

    name = Line("government.name", 200, help_text="government.name_help")
    kind = forms.ChoiceField(
        label=said_later("government.kind"),
        choices=[(one.value, said_later(f"government.{one.value}")) for one in GovernmentKind],
    )
    time_zone = forms.ChoiceField(
        label=said_later("government.time_zone"), choices=TimeZone.choices
    )


class AdministratorForm(forms.Form):
    """Who is invited to administer a government."""

    administrator = Line("government.administrator", 200)
    email = forms.EmailField(
        label=said_later("government.email"), help_text=said_later("government.email_help")
    )


class NewGovernmentForm(AdministratorForm, GovernmentForm):
    """A new government and its first administrator."""

    code = Line("government.code", 8, help_text="government.code_help")
    field_order = ("code", "name", "kind", "time_zone", "administrator", "email")


class UploadForm(forms.Form):
    """A filled form."""

    file = forms.FileField(
        label=said_later("bulk.file"),
        help_text=said_later("bulk.file_help"),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )
