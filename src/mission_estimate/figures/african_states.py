"""The countries and areas of Africa, after the geoscheme of the United Nations (M49).

Membership of the African Union changes (Morocco came back in 2017, states are suspended); the
geoscheme does not, so the same fill means the same in every edition.
"""

_CODES = """
    AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ
    KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI MYT NAM NER NGA REU RWA SDN SEN SHN SLE SOM SSD STP
    SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE
"""
AFRICA = frozenset(_CODES.split())
