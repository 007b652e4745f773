"""Start Rasa quickly and quietly: ``python -m bot.launch <any Rasa arguments>``, from any folder.

The order of the imports below is the point of this module; see the comments.
"""

from __future__ import annotations

import importlib
import os
import sys
import warnings
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent

ENVIRONMENT = {
    # Rasa's YAML files can name a variable but not its default: these are the defaults.
    "TANDEM_INNER_PORT": "5055",
    "TANDEM_RASA_TURN_TIMEOUT": "30",
    # Rasa reports usage to third parties unless told not to.
    "RASA_TELEMETRY_ENABLED": "false",
    # The channel serialises a conversation's turns inside one process only; two workers lose messages.
    "SANIC_WORKERS": "1",
    # One turn at a time is small work: more threads than one only cost memory and steal time from the service.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def prepare() -> None:
    """Set the process up for Rasa; must run before anything imports rasa or tensorflow. Safe to call twice."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    # `bot.channel.ServiceChannel` and the like are looked up by dotted name from the root of the repository.
    if str(REPOSITORY) not in sys.path:
        sys.path.insert(0, str(REPOSITORY))
    # skops looks through sys.modules while it is imported: half a second before TensorFlow is there, five after.
    importlib.import_module("skops.io")
    # Sanic sets a warnings filter at import that would undo ours.
    importlib.import_module("sanic.app")
    for category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning):
        warnings.filterwarnings("ignore", category=category)


def main() -> None:
    """Run Rasa's command line; relative paths in the arguments are taken from the root of the repository."""
    prepare()
    os.chdir(REPOSITORY)
    rasa_main = importlib.import_module("rasa.__main__")
    sys.exit(rasa_main.main())


if __name__ == "__main__":
    main()
