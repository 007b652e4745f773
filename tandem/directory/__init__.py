"""Where a postal code lies, and who else can help there, by region and language."""

from tandem.directory.partners import Directory, DirectoryError, Listing, Partner
from tandem.directory.places import Language, Place, Places, Region, places, region

__all__ = [
    "Directory",
    "DirectoryError",
    "Language",
    "Listing",
    "Partner",
    "Place",
    "Places",
    "Region",
    "places",
    "region",
]
