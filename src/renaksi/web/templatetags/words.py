"""``{% say "home.title" name=value %}``: the words of a page in the person's language."""

from __future__ import annotations

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from renaksi.messages.pages import words

register = template.Library()


@register.simple_tag
def say(key: str, **values: object) -> SafeString:
    """Say a text of the pages; values are escaped."""
    language = "en" if get_language() == "en" else "id"
    escaped = {name: conditional_escape(str(value)) for name, value in values.items()}
    return mark_safe(words(key, language).format_map(escaped))  # noqa: S308 (our own text, values escaped)
