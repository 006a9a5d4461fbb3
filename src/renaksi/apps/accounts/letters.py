"""Letters by mail. A failing mail server costs the letter, never what the letter is about."""

from __future__ import annotations

import logging
import smtplib

from django.conf import settings
from django.core.mail import send_mail

from renaksi.messages.pages import words

log = logging.getLogger(__name__)


def is_mail_configured() -> bool:
    """Tell whether there is a mail server; without one, links are shown on the screen."""
    return bool(settings.MAIL_IS_CONFIGURED)


def send_letter(to: str, letter: str, language: str, /, **values: object) -> bool:
    """Send one letter and tell whether the mail server took it.

    Args:
        to: The address.
        letter: ``letter.LETTER.subject`` and ``letter.LETTER.text`` are its words.
        language: ``id`` or ``en``.
        values: What the words ask for; line breaks in them cannot add headers.
    """
    if not is_mail_configured():
        return False
    given = {key: " ".join(str(value).split()) for key, value in values.items()}
    subject = words(f"letter.{letter}.subject", language).format_map(given)
    text = words(f"letter.{letter}.text", language).format_map(given)
    try:
        return bool(send_mail(subject, text, None, [to]))
    except (smtplib.SMTPException, OSError) as error:
        log.warning("a letter was not sent: %s", type(error).__name__)
        return False
