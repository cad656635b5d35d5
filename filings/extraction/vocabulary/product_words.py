"""Words by which filings say what kind of thing a named product is, and capitalised words that name no product."""

from __future__ import annotations

FORMS = (
    r"(?:tablets?|capsules?|caplets?|cream|gel|hydrogel|ointment|lotion|foam|shampoo|spray|powder|patch(?:es)?|film"
    r"|lozenges?|injections?|injectables?|infusion|suspension|solution|syrup|elixir|drops|inhalers?|inhalation"
    r"|suppositor(?:y|ies)|implants?|inserts?|ring|transdermal\s+system|nasal\s+system|microspheres|emulsion|granules"
    r"|sachets?|kits?|pen|autoinjectors?|softgels?|gum|rinse|wash|wafers?|pellets|depot)"
)
"""Dosage forms."""

ARTICLES = (
    r"(?:tests?|test\s+strips|assays?|kits?|sensors?|monitors?|devices?|catheters?|stents?|grafts?|valves?|pumps?"
    r"|implants?|lasers?|dressings?|sealants?|adhesives?|scaffolds?|probes?|arrays?|analy[sz]ers?|meters?|reagents?"
    r"|cell\s+lines?|strains?|vectors?|libraries|vaccines?|globulins?|antibod(?:y|ies)|peptides?|oligonucleotides?"
    r"|nanoparticles|probiotics?|biosimilars?|generics?|milk\s+protein|stem\s+cells?|strips?|constructs?|swabs?|needles?|syringes?|balloons?|electrodes?)"
)
"""Things that are licensed without being called a drug."""

METHODS = r"(?:technolog(?:y|ies)|platforms?|software|patents|formulations?|systems?|process(?:es)?|methods?)"
"""Technologies."""

CLASSES = (
    r"(?:inhibitors?|openers?|antagonists?|agonists?|modulators?|activators?|blockers?|degraders?|antibod(?:y|ies)|therap(?:y|ies)"
    r"|therapeutics|vaccines?|conjugates?|oligonucleotides?|peptides?|aptamers?|medicines|small\s+molecules|compounds?"
    r"|lymphocytes|cells|proteins?|enzymes?|vectors?)"
)
"""Classes of compounds that a deal without a named candidate is about."""

_NO_PRODUCT = """
    immediate immediately
    the this that these those such any all each every other our its their his we us a an in on at of for to by
    from with and or but if as under upon pursuant subject following during after before since until while where
    when which agreement agreements license licence licenses licensed licensee licensees licensor licensors
    sublicense sublicensee sublicensees product compound compounds candidate candidates territory territories
    field fields party parties company companies corporation partner partners collaboration collaborator
    development commercialization research program programs programme project projects technology technologies
    platform platforms patent patents know-how knowhow trademark trademarks mark marks rights right option
    options exclusive non-exclusive joint third net sales gross profit royalty royalties milestone milestones
    payment payments upfront phase section article exhibit schedule appendix annex item part note notes table
    page form rule act law code regulation regulations effective date term closing buyer seller purchaser parent
    subsidiary subsidiaries affiliate affiliates united states north south east west central european american
    japanese chinese korean british german french swiss canadian world worldwide global international national
    food drug drugs administration fda ema nda bla ind maa anda pma ce ec eu uk usa fd&c patents-in-suit january
    february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday new old first second fourth fifth final initial original additional certain
    intellectual property information confidential materials material data results inventions invention
    improvements improvement improved background foreground core base related combination clinical preclinical
    regulatory commercial commercially manufacturing supply distribution marketing approval approvals
    authorization health public general committee board trial trials study studies process assets asset
    purchased acquired assigned business services device devices system systems method methods software vector
    vectors cell cells antibody antibodies protein peptide vaccine vaccines therapy therapies gene genes target
    targets molecule molecules substance substances formulation formulations drug-product finished bulk active
    pharmaceutical ingredient api generic generics branded brand designated selected reserved retained excluded
    included optioned collaboration-product co-developed shared lead back-up backup follow-on early late stage
    human animal veterinary medical diagnostic diagnostics therapeutic therapeutics university institute
    hospital foundation college school center centre laboratory laboratories department government nasdaq nyse
    sec edgar gaap inc ltd llc corp plc ag sa nv bv gmbh co dr mr ms mrs prof ceo cfo president chairman
    redacted cofepris anvisa pmda nmpa mhra tga hhs nih cdc dea ftc hsr irs usd eur gbp jpy chf bayh-dole
    hatch-waxman default force majeure delaware california york massachusetts jersey maryland texas florida
    illinois standard standards quality good practice practices current specifications forward-looking
    statements press release contact investor investors media about overview summary risk factors internet web
    site website products whereas witnesseth definitions defendant defendants plaintiff limited warranties
    warranty hipaa hitech prnewswire euribor libor controller mountain copyright recitals preamble obligations
    grant grants sublicensable incorporated total
"""
NO_PRODUCT = frozenset(_NO_PRODUCT.split())
"""Capitalised in headings, definitions and at the start of sentences."""
