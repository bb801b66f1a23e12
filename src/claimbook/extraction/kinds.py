"""Which kinds of claims an analyst wants to see."""

from __future__ import annotations

import pandas as pd

from claimbook.errors import UsageError
from claimbook.model import CLAIM_TYPES


def of_types(claims: pd.DataFrame, claim_types: str = "") -> pd.DataFrame:
    """The claims of these types (comma separated); all when `claim_types` is empty. Unknown type: UsageError."""
    wanted = [name.strip() for name in claim_types.split(",") if name.strip()]
    for name in wanted:
        if name not in CLAIM_TYPES:
            raise UsageError(f"There is no type of claim {name}.", f"Types: {', '.join(CLAIM_TYPES)}.")
    return claims[claims["claim_type"].isin(wanted or CLAIM_TYPES)].reset_index(drop=True)
