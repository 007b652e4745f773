"""The typed keys under which the wiring (`app.py`) leaves what request handlers need."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from tandem.booking.appointments import Appointments
from tandem.booking.own_calendar.worker import OwnCalendars
from tandem.channels.web.arrivals import Arrivals
from tandem.channels.whatsapp.graph import Graph
from tandem.channels.whatsapp.templates import Template
from tandem.channels.whatsapp.update_worker import UpdateWorker
from tandem.conversations.rasa import RasaClient
from tandem.conversations.turn import TurnWorker
from tandem.directory import Directory
from tandem.institution import Institution
from tandem.integration.sender import Sender
from tandem.people.access import AccessRules
from tandem.people.provider import Provider
from tandem.people.sign_in import SignIn
from tandem.people.vault import Vault
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
OWN_CALENDARS: web.AppKey[OwnCalendars] = web.AppKey("own calendars", OwnCalendars)
INSTITUTION: web.AppKey[Institution] = web.AppKey("institution", Institution)
WEBHOOK_SENDER: web.AppKey[Sender] = web.AppKey("webhook sender", Sender)
ACCESS: web.AppKey[AccessRules] = web.AppKey("access rules", AccessRules)
VAULT: web.AppKey[Vault] = web.AppKey("vault", Vault)
SIGN_IN: web.AppKey[SignIn] = web.AppKey("sign-in", SignIn)
PROVIDER: web.AppKey[Provider] = web.AppKey("provider", Provider)
WHATSAPP_TEMPLATES: web.AppKey[Mapping[str, Template]] = web.AppKey("approved messages of WhatsApp")
WHATSAPP_GRAPH: web.AppKey[Graph] = web.AppKey("Graph API of WhatsApp", Graph)
WHATSAPP_UPDATES: web.AppKey[UpdateWorker] = web.AppKey("WhatsApp updates", UpdateWorker)
