"""The names of an article: listed ones, capitalised runs, people, and the words that point at a name."""
