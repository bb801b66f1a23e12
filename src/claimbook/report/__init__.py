"""The rendered report: the one place where text from articles is escaped."""
