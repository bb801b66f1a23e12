"""Settings of the JupyterLab that `make lab` opens. The user's own settings are read too."""

from pathlib import Path
from typing import Any

from claimbook.running import METADATA

c = get_config()  # type: ignore[name-defined]  # noqa: F821  # given by Jupyter
c.ServerApp.root_dir = str(Path(__file__).parents[2])  # articles, tables and reports can be opened beside the notebooks


def without_the_machine(model: dict[str, Any], **_: Any) -> None:
    """Saves a notebook as the build does, without the version of Python: a run that changes nothing shows so."""
    if model["type"] == "notebook":
        model["content"]["metadata"] = METADATA


c.FileContentsManager.pre_save_hook = without_the_machine
