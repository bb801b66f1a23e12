"""Claims without a number of their own: superlatives and commitments."""
