"""Class words that say what kind of product an asset is, the more specific class first."""

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "adc": r"antibody[\s-]{1,2}drug[\s-]{1,2}conjugates?|\bADCs?\b",
    "radiopharmaceutical": r"radiopharmaceuticals?|radioligands?|radiotherapeutics?|radioconjugates?|radiolabel\w+",
    "biosimilar": r"\bbiosimilars?\b|\bbio-?similars?\b|\bfollow-on\s+biologics?",
    "gene_therapy": r"gene\s+therap(?:y|ies)|gene\s+editing|\bAAV\b|adeno-associated|\bCRISPR\b|lentiviral\s+vector",
    "cell_therapy": (
        r"cell\s+therap(?:y|ies)|\bCAR-?T\b|T[\s-]cell\s+receptor\s+therap\w+"
        r"|natural\s+killer\s+cells?|tumou?r[\s-]infiltrating\s+lymphocytes|engineered[\s-]cells?|stem\s+cells?"
        r"|autologous\s+\w*\s*cells?"
    ),
    "vaccine": r"\bvaccines?\b",
    "nucleic_acid": (
        r"oligonucleotides?\b(?!\s+arrays?)|\bantisense\b|\bsiRNAs?\b|small\s+interfering\s+RNAs?"
        r"|\bmRNA\b|messenger\s+RNA|\bRNAi\b|aptamers?|microRNAs?|\bplasmid\s+DNA\b"
    ),
    "antibody": (
        r"\b(?:monoclonal|bispecific|polyclonal|humani[sz]ed|human)?\s?antibod(?:y|ies)\b"
        r"|\bT-?cell\s+engagers?\b|\bnanobod(?:y|ies)\b"
    ),
    "small_molecule": r"small[\s-]molecules?",
    "protein_peptide": (
        r"\bpeptides?\b|\bpeptidomimetics?\b|recombinant\s+(?:\w+\s+)?(?:protein|enzyme|hormone)s?"
        r"|fusion\s+proteins?|enzyme\s+replacement|\bcytokines?\b|\binsulins?\b"
    ),
    "diagnostic": (
        r"\bdiagnostics?\b(?!\s+(?:uses?\s+are|imaging))|\bassays?\b|companion\s+diagnostics?"
        r"|\bin\s+vitro\s+tests?\b"
    ),
    "device": (
        r"\bmedical\s+devices?\b|\bregulated\s+as\s+a\s+(?:medical\s+)?device|\bimplants?\b|\bcatheters?\b"
        r"|\bstents?\b"
    ),
    "drug_delivery": (
        r"\btransdermal\b|drug[\s-]delivery|\bmicroneedles?\b|controlled[\s-]release\s+technology"
        r"|delivery\s+technology"
    ),
    "other": r"\bbotanicals?\b|\bmicrobiome\b|\bmedical\s+food\b|\bnutraceuticals?\b",
}

LITERALS: dict[str, tuple[str, ...]] = {
    "adc": ("antibod", "adc"),
    "radiopharmaceutical": ("radio",),
    "biosimilar": ("similar", "follow-on"),
    "gene_therapy": ("gene", "aav", "adeno", "crispr", "lentiviral"),
    "cell_therapy": ("cell", "car-t", "cart", "lymphocyte"),
    "vaccine": ("vaccine",),
    "nucleic_acid": ("nucleotide", "antisense", "rna", "aptamer", "plasmid"),
    "antibody": ("bod", "engager"),
    "small_molecule": ("molecule",),
    "protein_peptide": ("peptid", "recombinant", "fusion", "enzyme", "cytokine", "insulin"),
    "diagnostic": ("diagnostic", "assay", "vitro"),
    "device": ("device", "implant", "catheter", "stent"),
    "drug_delivery": ("transdermal", "delivery", "microneedle", "release"),
    "other": ("botanical", "microbiome", "medical", "nutraceutical"),
}
"""Of each class, parts of words of which one stands in everything its pattern matches."""

EXAMPLES: dict[str, str] = {
    "adc": "an antibody-drug conjugate",
    "radiopharmaceutical": "a radiopharmaceutical",
    "biosimilar": "its biosimilar of denosumab",
    "gene_therapy": "an AAV gene therapy",
    "cell_therapy": "an allogeneic natural killer cell therapy",
    "vaccine": "an intranasal vaccine candidate",
    "nucleic_acid": "an antisense oligonucleotide",
    "antibody": "its monoclonal antibody",
    "small_molecule": "an oral small molecule inhibitor",
    "protein_peptide": "an inhaled peptide",
    "diagnostic": "a diagnostic kit",
    "device": "regulated as a medical device",
    "drug_delivery": "a transdermal patch",
    "other": "botanical drugs",
}
