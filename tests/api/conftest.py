from service_parts import browser, catalogue, database, make_advisor, make_conversation

__all__ = ["browser", "catalogue", "database", "make_advisor", "make_conversation"]
