"""Article -> claims, deterministic, offline and auditable: every claim names the rules that made it."""

from claimbook.extraction.engine import Extraction, extract, extract_all
from claimbook.extraction.quantity.quantities import find_quantities

__all__ = ["Extraction", "extract", "extract_all", "find_quantities"]
