"""The channel as a whole: its parts made and joined, started and stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from tandem.app_keys import WHATSAPP_GRAPH, WHATSAPP_TEMPLATES, WHATSAPP_UPDATES
from tandem.channels.whatsapp import templates, webhook
from tandem.channels.whatsapp.alerts import WhatsAppAlerts
from tandem.channels.whatsapp.deliverer import WhatsAppDeliverer
from tandem.channels.whatsapp.graph import Graph
from tandem.channels.whatsapp.incoming import Incoming
from tandem.channels.whatsapp.preparing import Preparer
from tandem.channels.whatsapp.update_worker import UpdateWorker
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.texts import Catalogue

AT_ONCE = 4
"""People to whom messages go out at the same time; Meta answers each within a fraction of a second."""


class WhatsApp:
    """Everything of the channel in one process. Raises `DocumentError` when `whatsapp/templates.yml` is wrong."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        catalogue: Catalogue,
        wake_turn: Callable[[str], None],
        project: Path,
    ) -> None:
        alerts = WhatsAppAlerts(settings, catalogue)
        self.templates = templates.load(project / "whatsapp" / "templates.yml")
        preparer = Preparer(catalogue, self.templates)
        self.graph = Graph(settings)
        self.deliverer = WhatsAppDeliverer(database, self.graph, preparer, alerts)
        self.updates = UpdateWorker(database, Incoming(catalogue, alerts, settings.base_url), self.graph, wake_turn)

    def add_to(self, app: web.Application) -> None:
        """Add the webhook, and what other handlers need."""
        app[WHATSAPP_GRAPH] = self.graph
        app[WHATSAPP_TEMPLATES] = self.templates
        app[WHATSAPP_UPDATES] = self.updates
        app.add_routes(webhook.routes)

    def start(self) -> None:
        """Begin to deal with what Meta told."""
        self.updates.start()

    async def close(self) -> None:
        """Give the connections back; what works with them has been stopped."""
        await self.deliverer.close()
        await self.graph.close()
