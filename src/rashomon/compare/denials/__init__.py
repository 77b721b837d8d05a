"""Denials: who disputes what somebody else is reported to have said."""
