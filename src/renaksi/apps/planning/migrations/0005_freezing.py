"""A set version is frozen, for the application and the owner alike."""

from django.db import migrations

from renaksi.apps.planning.freezing import Freeze, FreezeVersions


class Migration(migrations.Migration):
    dependencies = [("planning", "0004_records")]

    operations = [
        FreezeVersions(),
        Freeze("SignatureBlock"),
        Freeze("PrintedSum"),
        Freeze("UnplacedText"),
        Freeze("StoredFinding"),
        Freeze("Command"),
        Freeze("NodeContent"),
        Freeze("IndicatorContent"),
        Freeze("Line"),
        Freeze("Target"),
        Freeze("Step"),
        Freeze("Realized"),
    ]
