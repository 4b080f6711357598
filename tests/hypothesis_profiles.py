"""How many examples the property tests try: `--hypothesis-profile=long` tries ten times as many."""

from hypothesis import settings

_FACTORS = {"long": 10}

settings.register_profile("kztui", deadline=None)  # the machines are shared: nothing is judged by its time
settings.register_profile("ci", parent=settings.get_profile("kztui"), derandomize=True)  # the same examples each time
settings.register_profile("long", parent=settings.get_profile("kztui"), max_examples=1000)


def examples(usual: int) -> int:
    """Return how many examples a test tries in the profile that is in use, given how many it usually tries."""
    return usual * _FACTORS.get(settings.get_current_profile_name(), 1)
