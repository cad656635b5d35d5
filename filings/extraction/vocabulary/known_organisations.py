"""Companies and institutions of the field that filings name for short, without a legal form.

General knowledge, not any collection of documents: the larger makers of medicines, diagnostics and devices of the last
decades, those they were merged into, well-known biotechnology companies, and institutes that license what they find.
"""

from __future__ import annotations

_COMPANIES = """
AbbVie; Acorda; Actavis; Actelion; Adaptimmune; Agenus; Agilent; Ajinomoto; Akebia; Alcon; Alexion; Alkermes; Allergan;
Allogene; Almirall; Alnylam; Alpharma; Amarin; American Cyanamid; American Home Products; Amgen; Amylin; Angelini;
Antengene; Apotex; Ardelyx; Arena Pharmaceuticals; Arrowhead; Ascendis; Asahi Kasei; Aspen Pharmacare; Astellas; Astra;
AstraZeneca; Aurobindo; Aventis; Ayerst; BASF; Bausch & Lomb; Bausch Health; Bavarian Nordic; Baxalta; Bayer;
Beaufour Ipsen; Beckman Coulter; Becton Dickinson; BeiGene; Berlex; Berna Biotech; BioCryst; Biogen; Biogen Idec;
BioMarin; bioMérieux; BioNTech; Biotest; Biovail; Bluebird Bio; Boehringer Ingelheim; Boehringer Mannheim; Boots
Pharmaceuticals; Boston Scientific; Bracco; Bristol Myers; Bristol-Myers; Bristol Myers Squibb; Bristol-Myers Squibb;
Burroughs Wellcome; BMS; Cadila; Cangene; Celgene; Celltech; Celltrion; Centocor; Cephalon; Chiesi; Chiron; Chugai;
Ciba-Geigy; Cipla; Connaught; Connaught Laboratories; CSL Behring; CureVac; Cubist; Daewoong; Daiichi; Daiichi Sankyo;
Dainippon; Dainippon Sumitomo; Debiopharm; Dermira; Dey Laboratories; DiaSorin; Dong-A; DuPont Merck; DuPont
Pharmaceuticals; Durata; Eisai; Elan; Eli Lilly; Lilly; Emergent BioSolutions; EMD Serono; Endo Pharmaceuticals;
Esteve; Everest Medicines; Exelixis; Ferring; Fisons; Forest Laboratories; Fosun; Fosun Pharma; Fresenius; Fresenius
Kabi; Fujifilm; Fujisawa; Galapagos; Galderma; Gedeon Richter; GE Healthcare; Genentech; Genmab; Genzyme; Gilead; Gilead
Sciences; Glaxo; Glaxo Wellcome; GlaxoSmithKline; Glenmark; Grifols; Grünenthal; Grunenthal; GSK; Guerbet; Halozyme;
Hansoh; Hanmi; Helsinn; Hengrui; Hetero; Hikma; Hisamitsu; Hoechst; Hoechst Marion Roussel; Hoechst-Roussel; Hoffmann-La
Roche; Hoffman-La Roche; Hologic; Hospira; Human Genome Sciences; HUTCHMED; Idenix; Illumina; ImClone; Immunex; Incyte;
Innovent; Insmed; Ipsen; Ironwood; Janssen; Japan Tobacco; Jazz Pharmaceuticals; Johnson & Johnson; J&J; JW
Pharmaceutical; Kaken; Kissei; Kite Pharma; Knoll; Kowa; Kyowa Hakko; Kyowa Hakko Kirin; Kyowa Kirin; Laboratoires
Servier; Lederle; LEO Pharma; Ligand; Lonza; Lundbeck; Lupin; Mallinckrodt; Marion Merrell Dow; Marion Roussel; Maruho;
MedImmune; Medtronic; Meiji Seika; Menarini; Merck Serono; Merck Sharp & Dohme; Merck & Co; Meiji; Merrell Dow; Merz;
Millennium Pharmaceuticals; Miles Laboratories; Mitsubishi Pharma; Mitsubishi Tanabe; Mochida; Moderna; Monsanto;
MorphoSys; Mundipharma; Mylan; Natco; Nektar; Neurocrine; Nippon Kayaku; Nippon Shinyaku; Norgine; Novartis; Novavax;
Novo Nordisk; Nycomed; Octapharma; Onyx Pharmaceuticals; OPKO; Orion Pharma; Ortho-McNeil; Ortho Biotech; Ono
Pharmaceutical; Otsuka; Parke-Davis; Pasteur Mérieux; Pasteur Merieux; PerkinElmer; Perrigo; Pfizer; Pharmacia;
Pharmacia & Upjohn; Pierre Fabre; Procter & Gamble; Purdue Pharma; Qiagen; QIAGEN; Quest Diagnostics; Quintiles;
Ranbaxy; Recordati; Regeneron; Rhone-Poulenc; Rhône-Poulenc; Rhone-Poulenc Rorer; Rhône-Poulenc Rorer;
Roche; Roche Diagnostics; Roussel Uclaf; R.P. Scherer; Sandoz; Sankyo; Sanofi; Sanofi Pasteur; Sanofi-Aventis;
sanofi-aventis; Sanofi-Synthelabo; Santen; Schering AG; Schering-Plough; Schwarz Pharma; Seagen; Seattle Genetics;
Seikagaku; Senju; Sepracor; Serono; Servier; Shionogi; Siemens Healthineers; Sigma-Tau; SmithKline; SmithKline Beecham;
Smith & Nephew; Solvay; Squibb; Sterling Winthrop; Sumitomo; Sumitomo Pharma; Sun Pharma; Syntex; Synthelabo; Taiho;
Taisho; Takeda; Tanabe; Tanabe Seiyaku; Targacept; Teijin; Teva; Theravance; Thermo Fisher; Tillotts; Toray; Torrent;
Toyama; UCB; Upjohn; Valeant; Vertex; Viatris; Vifor; ViiV; ViiV Healthcare; Warner Chilcott; Warner-Lambert; Watson
Pharmaceuticals; Wockhardt; WuXi Biologics; Wyeth; Wyeth-Ayerst; Yakult; Yakult Honsha; Yamanouchi; Yuhan; Zai Lab;
Zambon; Zeneca; Zeria; Zoetis; Zydus; Zydus Cadila; Dr. Reddy’s; Dr. Reddy's
"""
_INSTITUTIONS = """
Baylor College of Medicine; Caltech; Cancer Research UK; Cedars-Sinai; Children’s Hospital Boston; City of Hope; CNRS;
CSIRO; Dana-Farber; Dana Farber; DKFZ; Fox Chase; Fred Hutch; Fred Hutchinson; Georgetown; Gustave Roussy; INSERM;
Inserm; Institut Curie; Institut Pasteur; Johns Hopkins; Karolinska; Mass General; Massachusetts General
Hospital; Mayo Clinic; MD Anderson; M.D. Anderson; Memorial Sloan Kettering; Memorial Sloan-Kettering; MIT; MSKCC;
Mount Sinai; Moffitt; NYU; Oxford University Innovation; Research Corporation Technologies; Rockefeller; Salk; Scripps;
Scripps Research; Sloan-Kettering; Southern Research; Stanford; St. Jude; Texas A&M; TSRI; UC Berkeley; UC Davis; UC
Irvine; UC San Diego; UC Santa Barbara; UCL; UCL Business; UCLA; UCSB; UCSD; UCSF; UMass; UNC; UPenn; Penn; UT
Southwestern; UTMDACC; Vanderbilt; WARF; Wake Forest; Weill Cornell; Weizmann; Wistar; Yeda; Yissum; Ramot; Harvard;
Yale; Duke; Emory; Caltech; Brigham and Women’s
"""
_AMBIGUOUS = """
Abbott; Ares; Baxter; Boots; Ciba; Columbia; Cornell; Daewoo; Duke; Emory; Endo; Forest; Georgetown; Guidant; Harvard;
Hopkins; Jazz; JT; Kirin; Lepu; LG; Lion; Merck; Meiji; MIT; Moffitt; NCI; NIH; NIAID; NYU; Ono; Organon; Orion; P&G;
Penn; Princeton; Purdue; Rockefeller; Salk; Schering; Searle; Scripps; Shire; Simcere; Stanford; Sun; Toray; Torrent;
UCL; UNC; Vanderbilt; Vertex; Wellcome; Yale; BARDA; CIRM; PHS; DARPA; Astra; Meda; Elan; Ligand; Arrowhead; Galapagos;
Connaught; Incyte; Sumitomo; Monsanto; Teijin; Toyama; Taisho; Squibb; Ayerst
"""


def _names(words: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in words.split(";") if name.strip())


AMBIGUOUS_ORGANISATIONS = _names(_AMBIGUOUS)
"""Names that are also places, persons or words: they stand for an organisation only where the text treats them so."""

KNOWN_ORGANISATIONS = (_names(_COMPANIES) | _names(_INSTITUTIONS)) - AMBIGUOUS_ORGANISATIONS
"""Names that stand for an organisation wherever they are printed."""
