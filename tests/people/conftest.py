from service_parts import catalogue, database, make_advisor, make_conversation

__all__ = ["catalogue", "database", "make_advisor", "make_conversation"]
