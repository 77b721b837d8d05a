"""Units by the names of the specifications, and by ours."""

from __future__ import annotations

_OURS = {
    "Dollar": "USD",
    "United States dollar": "USD",
    "Pound": "GBP",
    "British pound": "GBP",
    "Euro": "EUR",
    "Chinese yuan": "CNY",
    "Japanese yen": "JPY",
    "Canadian dollar": "CAD",
    "Australian dollar": "AUD",
    "New Zealand dollar": "NZD",
    "Hong Kong dollar": "HKD",
    "Turkish lira": "TRY",
    "Mexican peso": "MXN",
    "Swiss franc": "CHF",
    "Costa Rican colón": "CRC",
    "Georgian lari": "GEL",
    "Lao kip": "LAK",
    "Sri Lankan rupee": "LKR",
    "Netherlands guilder": "guilder",
    "Finnish markka": "markka",
    "Pence": "penny",
    "Foot": "foot",
    "Meter": "metre",
    "Kilometer": "kilometre",
    "Millimeter": "millimetre",
    "Milliliter": "millilitre",
    "Kilometer per hour": "km/h",
    "Mile per hour": "mph",
    "Metric ton": "tonne",
    "Square meter": "square metre",
    "Square kilometer": "square kilometre",
    "Cubic foot": "cubic foot",
    "C": "degree Celsius",
    "F": "degree Fahrenheit",
    "Age": "year",
    "%": "percent",
}
SMALLER = {("foot", "inch"): 12.0}
"""How many of the smaller unit, in which we tell "5 feet 2 inches", make one of the specifications'."""

_MASS = {"Pound": "pound"}


def our_unit(kind: str, unit: str) -> str:
    """The name we give a unit of the specifications; in lower case where it is the same word."""
    if kind == "dimension" and unit in _MASS:
        return _MASS[unit]
    return _OURS.get(unit, unit.lower())
