"""What a figure measures: the noun phrase it counts or describes, found by the words around it."""
