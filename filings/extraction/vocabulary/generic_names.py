"""Endings of generic drug names, after the WHO's list of stems for international nonproprietary names (INN)."""

from __future__ import annotations

_STEMS = """
abine adol anib antel apine arabine arotene asone astine azam azepam azenil azocine azole azoline bactam bamate
begron bersat bradine fibrate bufen butazone cabtagene caine calcet calcidiol calcitol calcitriol capone cavir
ceptin ciclib ciclovir cillin ciguat citabine clax clidine codone conazole copan cortide coxib cromil curium
cycline cyclovir dapsone degib degran denoson dermin dipine dismase domide dopa dralazine drine dronate dronic
dutant ectin elestat emdastine entan eptacog ermin ergoline estat estradiol estrant estrel etanide fenac fenacin
fenadine fenone fetamine fiban fluramine flapon floxacin flurane formin fosfamide fovir frine fungin gabalin
gacestat gatran gepant gestrel giline gliflozin glinide gliptin glitazar glitazone gluconase golide gramostim
grastim grel ilide imibe imod indol irudin isant ixibat kacin kalant kinra kiren lefacept leucel dencel lisib
lubant lukast lutamide mab mapimod mastat melagatran mesine mestane metacin micin mycin mifene milast mitide monam
morelin morphone morphan morphine mulin mustine nakinra nabinol nepezil nercept nertant netant nib nidazole nixin
olol olone onide opamine orelin orexant orexin orphan orphine orphanol oxacin oxanide oxetine oxicam oxifene pafant
pamide pamil parib parin parinux patril penem pentin peridone peridol perone phenidate phylline pidem piprazole
pirox pitant pladib planin platin plase pleasid poetin porfin pramine pramipexole prazan prazole previr pride pril
prilat prim pristin pristone prodil profen prost prostil quidar quine racetam racil relin relix renone restat
retinoin ribine rinone rixin rizine rolimus rozole rsen rubicin rafenib salazine sartan semide serpine sertib
setron siban siran solone spirone statin steine sulfan sulfase sidase tapide taxel tecan tegravir tepa tepine
teplase termin terol tiapine tiazem tiazide thiazide tibant tide tidine tiline tinib tocin toin tolterodine trexate
trexed trexone trigine triptan triptyline troban tropium tropin uridine vaptan vastatin vec verine vir virine viroc
vudine xaban xanox zafone zepine zodone zolamide zolast zomib zosin zotan caserin afil cept stim tadine nisone
thasone barbital perazine promazine setmelanotide capavir mectin crinone glutide natide cerase glucerase
"""
STEMS = "|".join(sorted(set(_STEMS.split()), key=lambda stem: (-len(stem), stem)))
"""Alternatives for a pattern; a word of ordinary English may end so too: see `ORDINARY`."""

_ORDINARY = """
    concept accept except intercept percept precept peptide polypeptide dipeptide tripeptide oligopeptide
    nucleotide polynucleotide oligonucleotide oligodeoxynucleotide dinucleotide mononucleotide statin gliptin
    elusive bromide stride pride astride override bride deride cupride misconcept reconcept transcript landmine
    examine determine discontinue routine machine medicine phosphatide lipoprotein glycoprotein insulin orphan
    doctrine predetermine redetermine imagine engine cartridge outside inside provide guide reside preside
    tocopherol steroid corticosteroid fluoroquinolone quinolone tetracycline penicillin macrolide estradiol
    neuropeptide cephalosporin retinoid prostaglandin benzodiazepine anthracycline cyclooxygenase azole triazole
    imidazole glycopeptide lipopeptide cyclopeptide phosphopeptide pseudopeptide sulfonamide thiazide lipase
    cholesterol glucosidase galactosidase sulfatase
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Ordinary words, and names of classes of substances, that end like generic names."""
