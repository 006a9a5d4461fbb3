"""What the holes of addresses are filled with: things of the agency ``own`` of the cast.

Whoever adds a route with a new hole adds the thing here, under the name of the hole.
"""

from __future__ import annotations

from collections.abc import Mapping

from renaksi.apps.organizations.models import Agency, Government


def things_of(government: Government, agency: Agency) -> Mapping[str, object]:
    """Make one of each thing that an address names."""
    return {
        "government": government.pk,
        "agency": agency.pk,
        # Addresses of the sign-in library: nothing of ours stands behind these.
        "key": "none",
        "uidb36": "0",
        "provider_id": "none",
        "pk": 0,
    }
