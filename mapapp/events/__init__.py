"""What an article reports: events with their types, times, places, actors and numbers."""

from mapapp.events.finding import FoundEvents, find_events

__all__ = ["FoundEvents", "find_events"]
