import sys
from pathlib import Path

# the parts are shared by four folders of tests, however pytest was started
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from service_parts import browser, catalogue, database, make_advisor, make_conversation

__all__ = ["browser", "catalogue", "database", "make_advisor", "make_conversation"]
