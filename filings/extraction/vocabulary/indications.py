"""Word endings and head words of diseases, by which an indication is known."""

from __future__ import annotations

_HEADS = """
cancers? carcinomas? sarcomas? tumou?rs leuka?emias? lymphomas? myelomas? melanomas? gliomas? adenomas?
mesotheliomas? glioblastoma(?:\\s+multiforme)? [a-z]{0,12}blastomas? malignanc(?:y|ies) neoplasms?
metastas(?:is|es) carcinoids? diseases? disorders? syndromes? deficienc(?:y|ies) infections? failure
injur(?:y|ies) ulcers? warts pain fibrosis dysfunction degeneration (?:o)?edema inflammation allerg(?:y|ies)
addiction dependence withdrawal overdose angina arrhythmias? fibrillation thrombosis embolism infarction
isch(?:a)?emia h(?:a)?emorrhage bleeding wounds? burns? fractures? incontinence infertility menopause
contraception seizures? convulsions tremors? dyskinesia spasticity paralysis dementia autism anxiety psychosis
mania shock trauma rejection cachexia nausea vomiting diarrh(?:o)?ea constipation reflux fever smallpox anthrax
rabies measles mumps rubella tetanus diphtheria pertussis polio poliomyelitis pneumonia emphysema goiter
acromegaly dwarfism rosacea hyperhidrosis keloids? scars? glaucoma cataracts? myopia presbyopia amblyopia
blindness keratoconus tinnitus vertigo apn(?:o)?ea narcolepsy cataplexy herpes shingles zoster dengue ebola
zika cholera typhoid plague scabies sprains? pruritus itch hives sclerosis dystrophy atrophy ataxia palsy
asthma diabetes obesity hypertension hypotension stroke epilepsy depression schizophrenia
migraine(?:\\s+headaches?)? headaches? insomnia psoriasis dermatitis eczema acne vitiligo alopecia lupus gout
sepsis HIV(?:/AIDS)? AIDS influenza COVID-19 SARS-CoV-2 malaria tuberculosis hepatitis(?:\\s+[A-E])? MERS ADHD
PTSD COPD NASH MASH GERD RSV HPV CMV fibroids cough fusion immunodeficienc(?:y|ies) mastocytosis urticaria
suppurativa lymphangioma malformations mucositis rhinitis stenosis restenosis claudication hypogonadism
virilism priapism anaphylaxis colic gigantism hypoglycemia hirsutism
(?:respiratory\\s+syncytial|varicella\\s+zoster|hepatitis\\s+[A-E]|herpes\\s+simplex|human\\s+papilloma|West\\s+Nile|Ebola)\\s+virus
(?:hearing|vision|sight|memory|bone|hair)\\s+loss dry\\s+eye(?:\\s+disease)? high\\s+blood\\s+pressure
chronic\\s+wounds over-?active\\s+bladder erectile\\s+dysfunction h(?:a)?emophilia(?:\\s+[AB])? sickle\\s+cell
lipoprotein\\(a\\) hot\\s+flashes
[a-z]{3,}(?:itis|itides|osis|oses|iasis|pathy|pathies|emia|aemia|uria|plegia|trophy|algia|penia|philia|ectasia|megaly)
(?:Alzheimer|Parkinson|Crohn|Huntington|Hodgkin|Cushing|Gaucher|Fabry|Pompe|Duchenne|Chagas|Sjögren)(?:[’']?s)?(?:\\s+[Dd]isease
|\\s+syndrome|\\s+lymphoma|\\s+muscular\\s+dystrophy)?
"""
HEADS = "(?:" + "|".join(" ".join(_HEADS.split()).replace(" |", "|").split(" ")) + ")"
"""Diseases and conditions by their last words, and by the endings that medical terms have."""

_TOO_GENERAL = """
disease diseases disorder disorders syndrome syndromes infection infections deficiency deficiencies failure
injury injuries rejection withdrawal trauma shock loss fusion depression bleeding reflux inflammation
dependence stroke malignancy malignancies tumors tumours metastasis
"""
TOO_GENERAL = frozenset(_TOO_GENERAL.split())
"""Heads that name no disease by themselves (stroke and depression do, but often as verbs of trade)."""

_NO_DISEASE = """
diagnosis diagnoses prognosis purposes proposes exposes supposes poses doses overdoses discloses closes
encloses imposes composes disposes opposes chooses loses noses roses hypnosis symbiosis osmosis metamorphosis
apoptosis mitosis meiosis phagocytosis endocytosis exocytosis transcytosis sympathy empathy homeopathy
telepathy academia bohemia nostalgia trophy manchuria basis homeostasis philanthropy naturopathy
"""
NO_DISEASE = frozenset(_NO_DISEASE.split())
"""Words of other things that end like diseases."""

AREAS = (
    r"(?:oncology|immuno-oncology|immunology|neurology|ophthalmology|dermatology|cardiology|h(?:a)?ematology|gastroenterology"
    r"|endocrinology|urology|nephrology|pulmonology|rheumatology|hepatology|psychiatry|infectious\s+diseases?|rare\s+diseases?"
    r"|women[’']s\s+health|men[’']s\s+health|metabolic\s+diseases?|cardiovascular\s+diseases?|autoimmune\s+diseases?"
    r"|inflammation|transplantation|virology|pain\s+management|central\s+nervous\s+system(?:\s+(?:diseases|disorders))?)"
)
"""Therapeutic areas."""
