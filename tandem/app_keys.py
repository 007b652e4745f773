"""The typed keys under which the wiring (`app.py`) leaves what request handlers need."""

from __future__ import annotations

from aiohttp import web

from tandem.booking.appointments import Appointments
from tandem.channels.web.arrivals import Arrivals
from tandem.conversations.rasa import RasaClient
from tandem.conversations.turn import TurnWorker
from tandem.directory import Directory
from tandem.policy import Policy
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.texts import Catalogue

DATABASE: web.AppKey[Database] = web.AppKey("database", Database)
SETTINGS: web.AppKey[Settings] = web.AppKey("settings", Settings)
CATALOGUE: web.AppKey[Catalogue] = web.AppKey("catalogue", Catalogue)
DIRECTORY: web.AppKey[Directory] = web.AppKey("directory", Directory)
POLICY: web.AppKey[Policy] = web.AppKey("policy", Policy)
ARRIVALS: web.AppKey[Arrivals] = web.AppKey("arrivals", Arrivals)
TURN_WORKER: web.AppKey[TurnWorker] = web.AppKey("turn worker", TurnWorker)
RASA: web.AppKey[RasaClient] = web.AppKey("rasa", RasaClient)
APPOINTMENTS: web.AppKey[Appointments] = web.AppKey("appointments", Appointments)
