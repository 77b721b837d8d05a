"""The nouns: frozen records that stages read and add, and nothing else.

pages → spans → articles → annotations → links → stories → provenance; `case` gathers them all. A record never
holds another record it did not make: it points at it by id.
"""
