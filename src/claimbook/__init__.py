"""Claimbook: what a folder of news articles claims, whether it holds together, and what can be compared."""

__version__ = "0.1.0"
