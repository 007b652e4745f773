import sys
from pathlib import Path

# the parts are shared by four folders of tests, however pytest was started
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pytest
from people_parts import CODE_TIME
from service_parts import browser, catalogue, make_advisor, make_conversation

__all__ = ["browser", "catalogue", "make_advisor", "make_conversation"]


@pytest.fixture(autouse=True)
def _codes_of_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tandem.people.second_factor.now", lambda: CODE_TIME)
