"""Substances told by their name in small letters alone, with no stem that gives a generic name away.

"the active ingredient quorsamidone", "transdermal pralidone", "felbocamine tartrate": the slot in the sentence and the
ending of the word tell a substance; words of ordinary English that end alike are left out by name.
"""

from __future__ import annotations

from filings.extraction.rules import rule

_END = (
    r"(?:ine|one|ide|ole|cin|tin|vin|sin|lin|rin|din|bin|nin|min|pin|xin|zin|fin|ane|ene|tan|ran|lan|gan|xan|zan|san|lam"
    r"|pam|zam|fen|dil|zil|fil|xil|nil|lol|nol|rol|tol|dol|zol|lac|rac|nac|fac)"
)
_WORD = rf"(?P<name>[a-z]{{4,20}}{_END})"
_SALT = (
    r"(?:(?:di)?hydrochloride|chloride|mesylate|besylate|maleate|succinate|sodium|potassium|calcium|acetate|citrate"
    r"|fumarate|phosphate|sul(?:f|ph)ate|hydrobromide|bromide|tosylate|nitrate|gluconate|palmitate|(?:bi)?tartrate)"
)
_KIND = (
    r"(?:inhibitor|antagonist|agonist|modulator|activator|blocker|compound|drug|medicine|antibiotic|analog(?:ue)?|hormone"
    r"|steroid|candidate|peptide|protein|antibody|prodrug|derivative|opioid|antiviral|antifungal|diuretic|retinoid)"
)

SALT = rule(
    "asset.salt",
    rf"\b(?P<name>[a-z]{{5,20}}(?<!able)(?<!ible)(?<!al)(?<!ic)(?<!ous)(?<!ed)(?<!ing)(?<!ly)(?<!ive)"
    rf"(?<!er)\s{_SALT})\b",
    literals=[
        "chloride", "sylate", "maleate", "succinate", "sodium", "potassium", "calcium", "acetate", "citrate",
        "fumarate", "phosphate", "fate", "phate", "bromide", "nitrate", "gluconate", "palmitate", "tartrate",
    ],
    flags=0,
    confidence=0.75,
    examples=["felbocamine tartrate tablets", "sells quoradone hydrochloride"],
    counterexamples=["the sodium salt", "low in sodium", "injectable sodium"],
)  # fmt: skip
OF_A_KIND = rule(
    "asset.substance_of_a_kind",
    rf"\b(?:with|of|to|for|containing|developing|developed|licensed|regarding|market(?:s|ing)?|sells?|named|called)\s{_WORD}"
    rf",\s(?:an?|our|its|the)\s(?:[\w/-]+\s){{0,6}}?{_KIND}\b",
    literals=["inhibitor", "agonist", "antagonist", "modulator", "activator", "blocker", "compound", "drug", "medicine",
              "antibiotic", "analog", "hormone", "steroid", "candidate", "peptide", "protein", "antibody", "prodrug",
              "derivative", "opioid", "antiviral", "antifungal", "diuretic", "retinoid"],
    flags=0,
    confidence=0.75,
    examples=["had been developing lorsadoline, a selective kappa agonist", "technology with pralidone, an opioid"],
    counterexamples=["licensed to Corvane, a drug company"],
)  # fmt: skip
CONTAINED = rule(
    "asset.substance_contained",
    rf"\b(?:ingredient|containing|delivery\sof|formulations?\sof|versions?\sof|forms?\sof|dose\sof|oral|inhaled|transdermal"
    rf"|topical|intranasal|injectable|intravenous|generic|sublingual|liposomal|release)\s{_WORD}"
    r"(?=[,.;)]|\s(?:for|in|to|that|and|which|is|program|products?|patch|tablets?|cream|gel|spray|powder|capsules?|solution"
    r"|injection)\b)",
    literals=["ingredient", "containing", "delivery of", "formulation", "version", "form of", "forms of", "dose of",
              "oral ", "inhaled", "transdermal", "topical", "intranasal", "injectable", "intravenous", "generic",
              "sublingual", "liposomal", "release "],
    flags=0,
    confidence=0.7,
    examples=["an insert containing fluorsolone for the eye", "the inhaled quorolac program"],
    counterexamples=["containing a gel for", "an oral cream in Japan"],
)  # fmt: skip
DEALT_IN = rule(
    "asset.substance_dealt_in",
    r"\b(?:(?:[Aa]greement|AGREEMENT|licen[sc]e|rights|option)\s(?:for|to|of|covering)|licen[sc]ed|markets|sells|sold|launch\sof"
    rf"|approval\sof|sales\sof|development\sof|commerciali[sz]ation\sof)\s{_WORD}"
    r"(?=,\s(?:dated|which|in|an?|and)\b|\.(?:\s|\Z)|\s(?:in|for|covering|(?:to|from|as)\s[A-Z]\w*|under\sthe"
    r"|by\sthe|throughout|worldwide|outside)\b)",
    literals=["greement", "licen", "rights", "option", "market", "sells", "sold", "launch of", "approval of",
              "sales of", "ation of", "development of"],
    flags=0,
    confidence=0.7,
    examples=["the Agreement for lorsadoline, dated as of", "licensed zorsevenacin to Corvane"],
    counterexamples=["the right to terminate in", "an option to buy for"],
)  # fmt: skip
SUBSTANCES = (SALT, OF_A_KIND, CONTAINED, DEALT_IN)

_NO_SUBSTANCE = """
    combine determine examine define refine decline outline provide divide decide preside reside override
    vaccine medicine machine marine airline baseline pipeline deadline discipline headline guideline milestone
    hormone telephone anyone everyone someone backbone cornerstone nucleotide oligonucleotide polynucleotide
    peptide polypeptide worldwide nationwide alongside aside outside inside within protein glycoprotein
    lipoprotein domain captain certain bargain origin margin begin therein herein wherein whole console control
    protocol patrol alcohol membrane intervene convene veteran suntan program online offline routine engine
    genuine feminine masculine saline urine canine feline bovine porcine equine murine magazine doctrine imagine
    intestine quarantine discontinue undermine predetermine subline telemedicine nanomedicine glycan human
    pelican american european german artisan partisan slogan organ cardiac antigen underline streamline
    borderline timeline hotline mainline airplane butane methane propane scene hygiene gene transgene oncogene
    obscene ozone clone zone alone phone cyclone bone throne tone stone limestone coincide subside confide
    cholesterol steroid stimulate until fulfil council april pencil profile mobile sterile fragile reptile
    facile docile textile domicile cell skin pin coin join virgin cousin basin resin chitin keratin cytokine
    chemokine lymphokine interleukin hemoglobin immunoglobulin globulin albumin antitoxin toxin endotoxin
    bacterin amine alanine glycine insulin biotin collagen kinin vitamin nutrition obtain maintain retain
    contain remain sustain explain complain attain abstain mountain fountain curtain entertain pertain ascertain
    refrain constrain terrain strain restrain collin examination dispositive guanine cytosine adenine thymine
    purine pyrimidine lysine arginine glutamine tyrosine cysteine serine proline histidine leucine valine
    methionine threonine asparagine phenylalanine aspirin role sole hole pole parole
"""
NO_SUBSTANCE = frozenset(_NO_SUBSTANCE.split())
"""Words of ordinary English, and names of classes of substances, that end like a substance."""
