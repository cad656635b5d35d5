"""Class words that say what kind of product an asset is, the more specific class first."""

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "adc": (
        r"antibody[\s-]{1,2}drug[\s-]{1,2}conjugates?|\bADCs?\b|\bimmunoconjugates?\b|\bimmunotoxins?\b"
        r"|antibody[\s-]conjugates?"
    ),
    "radiopharmaceutical": (
        r"radiopharmaceuticals?|radioligands?|radiotherapeutics?|radioconjugates?|radiolabel\w+|radioimmuno\w+"
        r"|radiotracers?|\bradionuclide\s+therap\w+|\bPET\s+imaging\s+agents?"
    ),
    "biosimilar": r"\bbiosimilars?\b|\bbio-?similars?\b|\bfollow-on\s+biologics?|\bbiobetters?\b",
    "gene_therapy": (
        r"\bgene\s+therap(?:y|ies)|\bgene\s+editing|\bgenome\s+editing|\bbase[\s-]editing|\bprime\s+editing|\bAAV\d?\b"
        r"|adeno-associated|\bCRISPR\b|lentiviral\s+vector|\boncolytic\s+virus(?:es)?|\bgene\s+transfer\b"
        r"|\bviral\s+vector\s+therap\w+|\bgene-directed\s+therap\w+"
    ),
    "cell_therapy": (
        r"cell\s+therap(?:y|ies)|\bCAR[\s-]?T\b|\bCAR-NK\b|T[\s-]cell\s+receptor\s+therap\w+|\bTCR-T\b"
        r"|natural\s+killer\s+cells?|tumou?r[\s-]infiltrating\s+lymphocytes|engineered[\s-]cells?|stem\s+cells?\b(?!\s+factor)"
        r"|(?:autologous|allogeneic)\s+\w*\s*cells?|\bcell-based\s+(?:therap\w+|product|medicine|immunotherap\w+)"
        r"|\bislet\s+cells?|\bdendritic\s+cells?|\bTILs?\b|\bmesenchymal\b|\bcellular\s+(?:therap\w+|immunotherap\w+)"
    ),
    "vaccine": r"\bvaccines?\b(?!\s+(?:corporation|inc|ltd|limited|company))|\btoxoids?\b",
    "nucleic_acid": (
        r"oligonucleotides?\b(?!\s+arrays?)|\bantisense\b|\bsiRNAs?\b|small\s+interfering\s+RNAs?|\bcircular\s+RNAs?"
        r"|\bmRNA\b|messenger\s+RNA|\bRNAi\b|\bRNA\s+interference|aptamers?|microRNAs?|\bmiRNA\b|\bplasmid\s+DNA\b"
        r"|\bribozymes?\b|\bgapmers?\b|\bmorpholinos?\b|\bDNA\s+plasmid\b|\bRNA\s+(?:therap\w+|medicines?|drugs?)"
    ),
    "antibody": (
        r"\b(?:monoclonal|bispecific|trispecific|polyclonal|humani[sz]ed|human|single-domain|chimeric)?\s?antibod(?:y|ies)\b"
        r"(?!\s+(?:levels?|titers?|titres?|response))|\bT-?cell\s+engagers?\b|\bnanobod(?:y|ies)\b|\bmAbs?\b"
        r"|\bbispecifics?\b|\bFab\s+fragments?\b|\bantibody\s+fragments?\b"
    ),
    "small_molecule": r"small[\s-]molecules?|\blow[\s-]molecular[\s-]weight\s+(?:compounds?|inhibitors?)",
    "protein_peptide": (
        r"\b(?:poly|bicyclic\s+)?peptides?\b(?!-)|\bpeptidomimetics?\b|recombinant\s+(?:[\w-]+\s+){0,2}(?:protein|enzyme|hormone"
        r"|factor|antigen)s?|fusion\s+proteins?|enzyme\s+replacement|\bcytokines?\b|\binsulins?\b"
        r"|\bgrowth\s+hormones?\b"
        r"|\berythropoietin\b|\btherapeutic\s+(?:proteins?|enzymes?)\b|\bGLP-1\s+analog(?:ue)?s?"
    ),
    "diagnostic": (
        r"\bdiagnostics?\b(?!\s+(?:uses?|purposes|imaging|methods?\s+of|field|or|and|applications?))|\bassays?\b"
        r"|companion\s+diagnostics?|\bin\s+vitro\s+tests?\b|\b(?:diagnostic|screening|blood|genetic|molecular|rapid|allergy)"
        r"\s+tests?(?:ing)?\b|\btest\s+(?:kits?|strips?)\b|\bbiosensors?\b|\bDNA\s+probes?\b|\bliquid\s+biops(?:y|ies)"
    ),
    "drug_delivery": (
        r"\btransdermal\b|drug[\s-]delivery|\bmicroneedles?\b|(?:controlled|sustained|extended|modified)[\s-]release"
        r"\s+(?:technolog|formulation|implant|matrix|system|delivery|\w+\s+implant)\w*|\bdelivery\s+(?:technolog\w+|system|platform)"
        r"|\biontophore\w+|\b(?:matrix|skin|adhesive)\s+patch(?:es)?\b|\bpatch(?:es)?\s+for\s+the\s+delivery\b|\bmicrospheres?\b"
        r"|\bdry[\s-]powder\s+(?:delivery|inhal\w+)|\bneedle-?free\b"
        r"|\bdepot\s+(?:technolog|formulation)\w*|\blipid\s+nanoparticles?\b|\bliposom\w+\s+(?:delivery|technolog\w+)"
        r"|\bmetered[\s-]dose\s+(?:inhaler|dispenser)"
    ),
    "device": (
        r"\bmedical\s+devices?\b|\bregulated\s+as\s+a\s+(?:medical\s+)?device|\bimplants?\b|\bcatheters?\b"
        r"|\bstents?\b|\bstent\s+grafts?\b|\bheart\s+valves?\b|\bhearing\s+(?:implant|device)|\bpacemakers?\b"
        r"|\binsulin\s+pumps?\b|\bwound\s+dressings?\b|\bsurgical\s+(?:device|system|sealant|instrument)s?"
        r"|\bventricular\s+assist\s+devices?|\blasers?\b|\bbone\s+(?:graft|cement)s?|\borthop(?:a)?edic\s+(?:device|implant)s?"
    ),
    "other": (
        r"\bbotanicals?\b|\bmicrobiome\b|\bmedical\s+food\b|\bnutraceuticals?\b|\bdietary\s+supplements?\b|\bprobiotics?\b"
        r"|\blive\s+biotherapeutics?\b|\bbacteriophages?\b"
    ),
    "platform": (
        r"\b(?:discovery|screening|display|AI-driven|AI-powered|AI|computational|combinatorial\s+chemistry|data)\s+(?:\w+\s+)?"
        r"(?:platform|engine)\b"
    ),
}

LITERALS: dict[str, tuple[str, ...]] = {
    "adc": ("antibod", "adc", "immunoconjugate", "immunotoxin"),
    "radiopharmaceutical": ("radio", "pet "),
    "biosimilar": ("similar", "follow-on", "biobetter"),
    "gene_therapy": ("gene", "genome", "editing", "aav", "adeno", "crispr", "lentiviral", "oncolytic", "viral"),
    "cell_therapy": ("cell", "car-t", "cart", "car t", "car-nk", "tcr", "lymphocyte", "til", "mesenchymal"),
    "vaccine": ("vaccine", "toxoid"),
    "nucleic_acid": ("nucleotide", "antisense", "rna", "aptamer", "plasmid", "ribozyme", "gapmer", "morpholino"),
    "antibody": ("bod", "engager", "mab", "bispecific", "fab"),
    "small_molecule": ("molecule", "molecular"),
    "protein_peptide": (
        "peptid", "recombinant", "fusion", "enzyme", "cytokine", "insulin", "hormone",
        "factor", "erythropoietin", "protein", "glp-1",
    ),
    "diagnostic": ("diagnostic", "assay", "vitro", "test", "biosensor", "probe", "biops"),
    "device": (
        "device", "implant", "catheter", "stent", "valve", "pacemaker", "pump", "dressing", "surgical", "laser", "bone",
        "hearing",
    ),
    "drug_delivery": (
        "transdermal", "delivery", "microneedle", "release", "iontophor", "patch", "microsphere", "powder",
        "needle", "depot", "nanoparticle", "liposom", "metered",
    ),
    "other": ("botanical", "microbiome", "medical", "nutraceutical", "dietary", "biotic", "biotherapeutic", "phage"),
    "platform": ("platform", "engine"),
}  # fmt: skip
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
    "platform": "its AI-driven discovery platform",
}
