"""Word endings and head words of diseases, by which an indication is known."""

from __future__ import annotations

HEADS = (
    r"(?:cancers?|carcinomas?|sarcomas?|tumou?rs|leuka?emias?|lymphomas?|myelomas?|melanomas?|gliomas?"
    r"|glioblastoma(?:\s+multiforme)?|blastomas?"
    r"|diseases?|disorders?|syndromes?|deficienc(?:y|ies)|infections?|failure|injury|ulcers?|warts|pain|fibrosis"
    r"|sclerosis|dystrophy|atrophy|ataxia|palsy"
    r"|asthma|diabetes|obesity|hypertension|stroke|epilepsy|depression|schizophrenia|migraine|insomnia|psoriasis"
    r"|dermatitis|eczema|acne|vitiligo|alopecia"
    r"|[a-z]{3,}(?:itis|itides|osis|oses|iasis|pathy|pathies|emia|aemia|uria|plegia|trophy|algia|penia"
    r"|philia(?:\s+[AB])?|lymphangioma|malformations)"
    r"|lupus|gout|sepsis|HIV|AIDS|influenza|COVID-19|malaria|tuberculosis|hepatitis\s+[A-E]|MERS|ADHD|fibroids"
    r"|cough|fusion|immunodeficiency|mastocytosis|urticaria|suppurativa)"
)

AREAS = (
    r"(?:oncology|immunology|neurology|ophthalmology|dermatology|cardiology|haematology|hematology"
    r"|central\s+nervous\s+system)"
)
