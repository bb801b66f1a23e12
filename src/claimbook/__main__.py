"""`python -m claimbook` is the same as `claimbook`."""

from claimbook.cli import app

app(prog_name="claimbook")
