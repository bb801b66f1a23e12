"""Whose figure it is, and who is credited with telling it."""
