"""The store's tables, and the version of their fields."""

from collections.abc import Mapping
from types import MappingProxyType

from kztui.model.election import Identified, Meta
from kztui.model.figure import Figure, Statement
from kztui.model.finding import Finding
from kztui.model.quantity import Measure, Quantity
from kztui.model.relation import Relation
from kztui.model.source import Quote, Source
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic

SCHEMA = 4
"""The version of the tables and their fields; it changes whenever they do."""

META = "meta"
"""The table with the one row that describes the store itself."""

TABLES: Mapping[str, type[Identified]] = MappingProxyType(
    {
        "sources": Source,
        "quotes": Quote,
        "subjects": Subject,
        "measures": Measure,
        "topics": Topic,
        "groups": Group,
        "quantities": Quantity,
        "figures": Figure,
        "statements": Statement,
        "relations": Relation,
        "findings": Finding,
    }
)
"""The type of the rows of every table but `meta`. An election's mappings have the same names."""


class MetaRow(Meta, frozen=True):
    """The one row of the table `meta`."""

    schema: int = SCHEMA
