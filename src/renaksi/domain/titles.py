"""Academic and other titles: how they are written, and which printings are misspelt."""

from __future__ import annotations

import re

from renaksi.domain.text import letters

_BEFORE = (
    "Dr. dr. Dra. Drs. Ir. Prof. H. Hj. KH. K.H. drg. drh. apt. Apt. Ns. Hc. Ustadz Ust."
    " Kol. Letkol Mayor Kapten Lettu Letda Brigjen Mayjen Letjen AKBP AKP Kompol Iptu Ipda Aiptu"
    " Kombes. Pdt. Dt."
)
_AFTER = (
    "A.Ma. A.Ma.Pd. A.Md. A.Md.Keb. A.Md.Kep. A.Md.Kes. A.Md.Kom. A.Md.Ak. A.P. A.KS. Ak. CA. CPA."
    " B.A. B.Sc. B.Eng. S.Ag. S.AP. S.A.P. S.Ars. S.Ds. S.E. S.E.I. S.E.Sy. S.Farm. S.Fil. S.Gz."
    " S.H. S.H.I. S.Hut. S.Hum. S.I.K. S.I.Kom. S.Ikom. S.I.P. S.IP. S.Ked. S.Kel. S.Kep. S.Kes."
    " S.K.H. S.Kom. S.K.M. S.KM. S.KPm. S.M. S.Mat. S.P. S.Pd. S.Pd.I. S.Pd.K. S.Pd.SD. S.Pi. S.Pn."
    " S.Psi. S.Pt. S.S. S.Si. S.Sn. S.Sos. S.Sos.I. S.ST. S.STP. S.S.T.P. S.T. S.Stat. S.Sy. S.Th."
    " S.Tr. S.Tr.IP. S.T.P. S.TP. S.Tr.Keb. S.Tr.Sos. S.Kom.I. M.A. M.Ag. M.AP. M.A.P. M.Ak. M.B.A."
    " M.Biomed. M.Ds. M.Ec.Dev. M.Ed. M.Eng. M.E. M.Eng.Sc. M.Farm. M.H. M.H.I. M.Hum. M.I.Kom."
    " M.Ikom. M.I.P. M.IP. M.Ked. M.Kep. M.Kes. M.Kom. M.K.M. M.KM. M.Kn. M.Ling. M.M. M.Med.Kom."
    " M.P. M.P.A. M.P.H. M.P.P. M.Pd. M.Pd.I. M.Pi. M.Psi. M.P.W.K. M.Sc. M.S.E. M.Si. M.S. M.Sn."
    " M.Sos. M.S.P. M.SP. M.T. M.TI. M.T.I. M.Tr.A.P. M.Tr.IP. M.Th. M.M.R. M.M.Pd."
    " M.Farm.Klin. Ph.D. Psikolog Sp.A. Sp.B. Sp.OG. Sp.PD. Sp.P. Sp.M. LL.M. IPM. IPU."
    " ASEAN.Eng. C.Med. QRMA. CRMP. CHRM. CGCAE. QIA."
)
BEFORE = frozenset(letters(title) for title in _BEFORE.split())
_PROPER: dict[str, tuple[str, ...]] = {}
for _title in _AFTER.split():
    _PROPER[letters(_title)] = (*_PROPER.get(letters(_title), ()), _title)

_GAP = re.compile(r"\.\s+")


def is_title_before(token: str) -> bool:
    """Tell whether a word in front of a name is a title; ``H`` and ``Dt`` need their dot."""
    key = letters(token)
    if key not in BEFORE or any(sign.isdigit() for sign in token):
        return False
    return token.endswith(".") or len(key) > len("dt")


def is_title_after(token: str) -> bool:
    """Tell whether a word is a known title behind a name, however it is written."""
    return letters(token) in _PROPER and not any(sign.isdigit() for sign in token)


def proper_title(printed: str, *, in_capitals: bool = False) -> str | None:
    """Return how a title is written properly, if it is printed otherwise.

    A missing last dot, blanks behind dots, and titles of capitals without dots (``MM``, ``SH``)
    are common and understood by all: they are not misspelt. ``Ssos`` for ``S.Sos.`` is.

    Args:
        printed: The title as printed.
        in_capitals: The whole name is printed in capitals, so capitals say nothing.

    Returns:
        The proper title, or ``None`` where the printed one is proper or unknown.
    """
    known = _PROPER.get(letters(printed))
    if known is None:
        return None
    tight = _GAP.sub(".", printed.strip()).rstrip(".")
    accepted = {form.rstrip(".") for form in known}
    accepted |= {form.replace(".", "") for form in known if form.upper() == form}
    if in_capitals:
        accepted = {form.upper() for form in accepted}
        tight = tight.upper()
    return None if tight in accepted else known[0]
