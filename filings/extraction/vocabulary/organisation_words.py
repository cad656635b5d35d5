"""What the names of organisations are made of:
legal forms, words of institutions, and words that are never part of one.
"""

from __future__ import annotations

import re

from filings.extraction.vocabulary import word_set

# Legal forms by country of origin; each is a pattern, matched with its case as printed or in capitals.
LEGAL_FORMS = (
    r"Inc", r"Incorporated", r"Corp", r"Corporation", r"LLC", r"L\.L\.C", r"LLP", r"L\.L\.P", r"LP", r"L\.P", r"PBC",
    r"P\.C", r"PLLC", r"Company", r"Co", r"Cos", r"Limited\s+Partnership",
    r"Ltd", r"Limited", r"plc", r"Plc", r"p\.l\.c", r"Unlimited\s+Company", r"Designated\s+Activity\s+Company", r"DAC",
    r"d\.a\.c", r"UC", r"ULC", r"CLG", r"Pty\.?", r"\(Pty\.?\)", r"\(Proprietary\)", r"Pte\.?", r"Pvt\.?",
    r"Private\s+Limited",
    r"Sdn\.?\s+Bhd", r"Bhd", r"Berhad", r"Public\s+Limited\s+Company", r"Public\s+Company\s+Limited", r"Tbk",
    r"AG", r"A\.G", r"GmbH", r"gGmbH", r"G\.m\.b\.H", r"mbH", r"KGaA", r"KG", r"SE", r"e\.V", r"OHG", r"UG",
    r"Aktiengesellschaft",
    r"S\.A", r"SA", r"S\.A\.S", r"SAS", r"S\.A\.S\.U", r"SARL", r"S\.?\s?[àaÀA]\.?\s?r\.?\s?l", r"S\.A\.R\.L",
    r"SNC", r"S\.C\.A", r"SCA", r"SCS", r"SCSp", r"S\.C\.Sp", r"SICAV(?:-RAIF|-SIF)?", r"SICAR",
    r"Lt[ée]e", r"Limitée",
    r"S\.p\.A", r"SpA", r"S\.P\.A", r"S\.r\.l", r"Srl", r"SRL", r"S\.R\.L", r"S\.s",
    r"N\.V", r"NV", r"B\.V", r"BV", r"C\.V", r"V\.O\.F", r"BVBA",
    r"B\.V\.B\.A", r"SPRL", r"S\.P\.R\.L", r"SRL/BV", r"Co[öo]peratief\s+U\.A",
    r"A/S", r"ApS", r"AB", r"ASA", r"AS", r"Oyj?", r"Ab", r"ehf", r"hf", r"I/S", r"K/S", r"P/S", r"HB",
    r"K\.K", r"KK", r"Kabushiki\s+Kaisha", r"Y\.K", r"G\.K", r"Kaisha", r"(?:Yuhan|Chusik|Jusik)\s+Hoesa",
    r"S\.A\.\s?de\s+C\.V", r"SA\s+de\s+CV", r"S\.\s?de\s+R\.L\.\s?de\s+C\.V", r"S\.A\.B\.\s?de\s+C\.V", r"S\.L",
    r"S\.L\.U", r"SL", r"S\.A\.U", r"S\.A\.C",
    r"Ltda", r"Lda", r"EIRELI", r"S/A", r"C\.A", r"E\.U", r"EURL", r"Ges\.m\.b\.H",
    r"Kft", r"Zrt", r"Nyrt", r"Rt", r"d\.o\.o", r"d\.d", r"s\.r\.o", r"a\.s", r"A\.[SŞ]", r"Sp\.\s?z\s?o\.\s?o",
    r"OOO", r"ZAO", r"OAO", r"PJSC",
    r"JSC", r"UAB", r"O[ÜU]", r"SIA", r"AO", r"EOOD", r"OOD", r"AD", r"J\.S\.C", r"WLL", r"W\.L\.L", r"FZ-LLC",
    r"FZE", r"FZCO", r"FZ\s+LLC",
)  # fmt: skip
_ALTERNATIVES = "|".join(sorted(LEGAL_FORMS, key=len, reverse=True))
_CAPITALS = (
    r"INC|INCORPORATED|CORP|CORPORATION|COMPANY|CO|LTD|LIMITED|PLC|GMBH|PTY|PTE|UNLIMITED\s+COMPANY|L\.?L\.?C"
    r"|LIMITED\s+PARTNERSHIP"
    r"|APS|OYJ?|SPA|SDN\s+BHD|BHD|PUBLIC\s+LIMITED\s+COMPANY|LTDA|S\.P\.A|S\.R\.L|S\.A\.R\.L"
    r"|DESIGNATED\s+ACTIVITY\s+COMPANY|PRIVATE\s+LIMITED"
)
FORM = rf"(?:{_ALTERNATIVES}|{_CAPITALS})"
# a legal form, and any that follow it: "Co., Ltd.", "GmbH & Co. KG", "Corporation, Inc."
_OPENS = r"(?=[A-Z(ÖÜ]|plc\b|p\.l|d\.[aod]|gGm|mbH|e\.V|e?hf\b|s\.r\.o|a\.s\b)"
FORMS = re.compile(
    rf"(?<=[\w.)’'!&]),?\s{{1,60}}{_OPENS}(?P<forms>{FORM}\.?(?:,?\s{{1,30}}(?:&\s"
    rf"|and\s)?{FORM}\.?(?![\w’'-])){{0,3}})(?![\w-])"
)
# at most five: one run of forms can be cut in many ways, and without a bound all of them would be tried
FORM_TAIL = re.compile(rf"(?:,?\s{{1,30}}(?:&\s|and\s)?{FORM}\.?){{1,5}}(?:\s\(publ\))?\s{{0,30}}\Z", re.IGNORECASE)

# forms that are also plain words or codes: they need more of a name in front of them
DOUBTFUL_FORMS = word_set(
    "AS SE SA AB AG NV UC AD AO CO LP HB UG SL RT PC COMPANY SIA CA EU SS DD CV RT AS. CO. CO PTY"
)

CONNECTORS = word_set(
    "of de du des la le les del der die für fur van von und et y e do da di dos das den och og i for the zur zum"
)
OF_AFTER = word_set(
    "university institute institutes bank college trustees regents hospital school academy ministry department"
    " company society house"
    " council center centre republic foundation laboratories association insurance governors board office bureau agency"
    " institution universidad université universität università universitat faculty division"
)
GENERIC_WORDS = word_set(
    "research development science sciences technology technologies medical medicine health healthcare food foods"
    " beverage drug drugs"
    " pharmaceutical pharmaceuticals pharma chemical chemicals biological biologicals biologics trading trade"
    " investment investments"
    " life industry industries commerce commercial import export engineering manufacturing marketing sales distribution"
    " services education hospital diagnostics vaccines materials equipment devices products consumer personal home"
    " animal"
    " nutrition agriculture biotechnology scientific industrial company co sons associates partners bros brothers"
    " daughters"
)
# capitalised words that may stand before a name without being part of it
STOP_WORDS = word_set("a an the this that these those each every any all both either neither such other another no"
    " some certain our we us its their his her"
    " in on at by with from to for of under upon between among into through via per as if when while where whereas"
    " since although"
    " because after before during until unless and or but nor yet so then thus hereby herein hereof hereto"
    " hereinafter whereby"
    " is are was were be been has have had will shall may can could would should must does do did not"
    " agreement exhibit section article item items annex schedule appendix page table note notes form source"
    " contact contacts date dated"
    " registrant issuer licensor licensee buyer seller purchaser lender borrower guarantor landlord tenant parent"
    " subsidiary"
    " subsidiaries affiliate affiliates division unit company’s parties party name title address re attention attn"
    " copy signature witness"
    " mr mrs ms dr prof president chairman chief executive officer director secretary treasurer founder ceo cfo cso"
    " coo vice"
    " january february march april may june july august september october november december jan feb mar apr jun jul"
    " aug sept sep oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday today yesterday currently previously recently"
    " additionally also however concurrently simultaneously subsequently contemporaneously consequently accordingly"
    " thereafter alternatively similarly finally initially historically ultimately nevertheless nonetheless instead"
    " likewise besides later earlier"
    " moreover further furthermore meanwhile separately pursuant according following including excluding regarding"
    " concerning"
    " formerly f/k/a d/b/a n/k/a a/k/a fka dba aka successor predecessor successors assigns about against without"
    " within"
    " total plaintiffs defendants manager department attorney representative professor investigator scientist owner"
    " inventor"
    " confidential execution version draft restated amended effective made")  # fmt: skip

# verbs and nouns of headlines, where every word has a capital
HEADLINE_WORDS = word_set(
    "acquired acquires acquire acquisition merger signs sign signed announces announced announce enters entered"
    " licenses licensed"
    " grants granted receives received pays paid agrees agreed completes completed closes forms expands extends"
    " amends terminates"
    " partners with license collaboration partnership alliance between licence pact deal joins buys sells gains"
    " wins selects names"
    " achieves initiates doses earns secures launches enter into strategic exclusive worldwide global will to use by"
)

# "Shell Company", "Affiliated Company": descriptions, not names
PLAIN_COMPANY_WORDS = word_set(
    "affiliated affiliate former shell emerging growth smaller reporting joint private public pharmaceutical"
    " biopharmaceutical biotechnology"
    " parent holding operating target surviving acquiring investment limited liability management successor entity"
    " document documents"
    " other each such another any stock well-known seasoned diligence listed related controlled associated"
    " specialty portfolio transfer"
    " insurance designated activity exempted registered foreign domestic medical device technology clinical-stage"
    " stage commercial seller"
    " buyer licensee licensor contracting party member group ex-us us third sale first product products"
    " incorporated shelf entity's development"
)

INSTITUTION_WORDS = (
    "University", "Universität", "Universitaet", "Université", "Universite", "Universidad", "Universidade",
    "Università",
    "Universiteit", "Universitat", "Institute", "Institutes", "Institut", "Instituto", "Istituto", "Foundation",
    "Fondation", "Fundación", "Fundacion", "Stiftung", "Fondazione", "Hospital", "Hospitals", "Hôpital", "Clinic",
    "College", "Academy",
    "Infirmary", "Medical Center", "Medical Centre", "Cancer Center", "Cancer Centre", "Research Center",
    "Research Centre", "Health System", "School of Medicine",
    "Medical School", "Polytechnic", "Conservatory", "Inserm", "INSERM", "CNRS", "Gesellschaft", "Klinikum",
    "Ecole", "École", "Karolinska Institutet", "Instituut", "Institutet", "Institutt", "Universitet", "Hochschule",
    "Universitätsklinikum", "Universitätsspital", "Forschungszentrum", "Krebsforschungszentrum", "Centre National",
    "Assistance Publique", "Hospices Civils", "Hôpitaux", "Consejo Superior", "Consiglio Nazionale", "Politecnico",
    "Ospedale", "National Laboratory", "National Laboratories", "Harbor Laboratory", "Biology Laboratory",
    "Research Council", "Research Organisation", "Research Organization", "Public Health Service",
)  # fmt: skip
INSTITUTION = re.compile(
    r"\b(?:" + "|".join(sorted((re.sub(" ", r"\\s+", w) for w in INSTITUTION_WORDS), key=len, reverse=True))
    + "|" + "|".join(sorted({re.sub(" ", r"\\s+",
    w.upper()) for w in INSTITUTION_WORDS if w.upper() != w}, key=len, reverse=True))
    + r")\b"
)  # fmt: skip

# words that end a defined term which names no organisation: "the Effective Date", "Licensed Product"
NOT_A_PARTY = re.compile(
    r"\b(?:agreements?|dates?|products?|territor(?:y|ies)|field|transactions?|shares?|prices?|acts?|notes?"
    r"|technolog(?:y|ies)|patents?"
    r"|programs?|programmes?|compounds?|closing|period|term|terms|payments?|fees?|royalt(?:y|ies)|sales|securities"
    r"|stock|warrants?"
    r"|plan|trial|study|stud(?:y|ies)|collaboration|license|licence|option|options|parties|party|side|both|either"
    r"|merger|offering|facility"
    r"|loan|credit|amendment|spa|apa|rights?|assets?|know-how|ip|invention|services?|work|project|research|data"
    r"|confidential"
    r"|information|material|letter|indication|affiliates?|business|letters|statements?|report|release|exhibit"
    r"|section|effective|executive|"
    r"committee|jsc|jdc|jcc|csu|fda|ema|ind|nda|bla|securities act|exchange act|order|approval|rule|law|employee"
    r"|shareholders?|stockholders?|holders?|selling shareholders|directors?)\Z",
    re.IGNORECASE,
)

ROLE_TERMS = word_set("licensor licensee sublicensor sublicensee buyer seller purchaser vendor supplier distributor"
    " manufacturer company corporation"
    " optionor optionee investor assignor assignee grantor grantee customer client university institute institution"
    " foundation hospital college"
    " sponsor contractor consultant partner owner developer collaborator registrant issuer parent guarantor subsidiary"
    " borrower lender principal agent service provider provider recipient transferor transferee marketer promoter"
    " bank group firm trust fund center centre"
    " clinic school")  # fmt: skip
FILER_TERMS = frozenset(("company", "registrant", "issuer", "corporation", "group"))
