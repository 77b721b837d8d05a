"""Corpora that several tasks measure against: where they lie, and readers of their forms.

Nothing of them is part of the repository; a task whose corpus is not on the machine says so.
"""
