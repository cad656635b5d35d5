"""Endings of generic drug names, after the WHO's list of stems for international nonproprietary names (INN)."""

STEMS = (
    "mab|tinib|nib|tide|stat|statin|parin|vir|sartan|pril|afil|olol|dipine|azosin|prazole|tidine|gliptin|gliflozin"
    "|glitazone|fibrate|ciclib|rafenib|zomib|parib|lisib|degib|clax|mycin|cillin|cycline|oxacin|azole|setron|lukast"
    "|trigine|triptan|gepant|orexant|relin|relix|cept|rsen|siran|cabtagene|leucel|vec|kinra|stim|xaban|gatran|grel"
    "|copan|vaptan|idone|peridol|azepam|barbital|oxetine|caine|curium|profen|coxib|fenac|platin|rubicin|taxel|tecan"
    "|trexate|vastatin|thiazide|semide|tropium"
)
"""Alternatives for a pattern; a word of ordinary English may end so too ("estate"): callers keep a list of those."""
