"""The words of a page: ``{% say "home.title" name=value %}`` and ``{% term "objective" %}``.

What every template uses is loaded once, in the settings: words, icons and form fields.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField
from django.forms.widgets import CheckboxInput
from django.template.context import Context
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from renaksi.messages.official_terms import OFFICIAL_TERMS
from renaksi.messages.pages import words
from renaksi.web.browsers import browser_name
from renaksi.web.saying import language_now

register = template.Library()

_TERMS_OF_PAGE = "_explained_terms"


@register.simple_tag
def say(key: str, **values: object) -> SafeString:
    """Say a text of the pages; values are escaped."""
    escaped = {name: conditional_escape(str(value)) for name, value in values.items()}
    text = words(key, language_now()).format_map(escaped)
    return mark_safe(text)  # noqa: S308 (our own text, values escaped)


@register.simple_tag(takes_context=True)
def term(context: Context, key: str, word: str = "") -> SafeString:
    """Print an official term (or ``word``, another form of it) that explains itself.

    It is a link to the list of terms, so that it works everywhere; a script shows the explanation
    in place, and a screen reader reads it with the word.
    """
    official = OFFICIAL_TERMS[key]
    _terms_of(context).setdefault(key, None)
    return format_html(
        '<a class="term" href="/istilah/#{}" aria-describedby="term-{}" data-term>{}</a>',
        key,
        key,
        word or official.name[language_now()],
    )


@register.simple_tag(takes_context=True)
def explanations(context: Context) -> SafeString:
    """Print the explanations of the terms that a page used; once, at its end."""
    language = language_now()
    used = (OFFICIAL_TERMS[key] for key in _terms_of(context))
    texts = format_html_join(
        "",
        '<div id="term-{}"><p><b>{}.</b> {}</p><p class="rule">{}</p></div>',
        ((one.key, one.name[language], one.meaning[language], one.rule[language]) for one in used),
    )
    return format_html('<div hidden>{}</div><div class="explained" hidden></div>', texts)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Print an icon; with a label (already said) it speaks, without it decorates."""
    if label:
        picture = '<svg class="i" role="img" aria-label="{}"><use href="#i-{}"/></svg>'
        return format_html(picture, label, name)
    return format_html('<svg class="i" aria-hidden="true"><use href="#i-{}"/></svg>', name)


@register.filter
def browser(text: str) -> str:
    """Name a browser and its system shortly, from how it names itself."""
    return browser_name(text)


@register.filter
def unlocalized(number: float) -> str:
    """Write a number as drawings need it: with a point, whatever the language."""
    return f"{number:.3f}"


@register.inclusion_tag("web/parts/field.html")
def field(bound: BoundField, **attributes: str) -> dict[str, Any]:
    """Print a field of a form with label, help and errors tied to it.

    Attributes are given to the control, with ``_`` for ``-``: ``autocomplete="username"``.
    """
    is_check = isinstance(bound.field.widget, CheckboxInput)
    given: dict[str, str | bool] = {
        name.replace("_", "-"): value for name, value in attributes.items()
    }
    if not is_check:
        given.setdefault("class", "input")
    return {"field": bound, "control": bound.as_widget(attrs=given), "is_check": is_check}


def _terms_of(context: Context) -> dict[str, None]:
    """Return the terms used so far on the page of this request (parts of a page share them)."""
    holder: Any = context.get("request") or context.render_context
    if isinstance(holder, dict):
        found: dict[str, None] = holder.setdefault(_TERMS_OF_PAGE, {})
        return found
    if not hasattr(holder, _TERMS_OF_PAGE):
        setattr(holder, _TERMS_OF_PAGE, {})
    kept: dict[str, None] = getattr(holder, _TERMS_OF_PAGE)
    return kept
