from kztui.model.finding import FindingKind
from kztui.views.questionable import QUESTIONABLE_KINDS
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS


def test_every_kind_of_finding_has_its_words_the_questionable_first() -> None:
    assert set(FINDING_KIND_TEXTS) == set(FindingKind)
    assert tuple(FINDING_KIND_TEXTS)[: len(QUESTIONABLE_KINDS)] == QUESTIONABLE_KINDS
