"""Variorum: what each source says, word for word, and where the sources differ.

The stages, in the order in which an article passes them:

    seeds        which files of the folder are articles, their ids and sigla
    reading      bytes of one article -> paragraphs and sentences with offsets
    language     words, parts of speech, noun phrases, clauses
    mentions     names, acronyms, quantities, money, dates, places
    speech       who said what, through whom
    speakers     one speaker under several names, across sources
    topics       which sentences belong where
    glossary     what the sources call things, and what they say these are
    collation    readings of one slot across sources, compared
    dossier      everything above in one record, and as JSON
    pages        the dossier as HTML
    exports      the dossier as JSON, CSV, JSON-LD, CSL, BibTeX and feeds
    proof        the finished site checked against the sources

Nothing here imports MkDocs; ``hooks/build.py`` is the only file that does.
"""
