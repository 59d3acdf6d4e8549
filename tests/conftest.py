"""Hypothesis without deadlines: how fast a run is, the benchmarks print; no test is timed."""

from hypothesis import settings

settings.register_profile("figures", deadline=None)
settings.load_profile("figures")
