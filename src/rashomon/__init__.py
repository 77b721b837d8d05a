"""Rashomon audits what many saved reports of the same events say.

It answers what is known, from how many independent origins, and who says otherwise; every mark it makes is
an anchor that opens the sentence of the saved page that caused it. It gives no verdicts and rates no outlet.
"""

__version__ = "0.1.0"
