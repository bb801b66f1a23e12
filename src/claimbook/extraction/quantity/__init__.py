"""Quantities of a text: numerals, units, qualifiers, ranges, round words and ranks, and the kind of each figure."""
