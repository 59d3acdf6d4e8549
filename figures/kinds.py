"""Kinds: the sorts of atoms there are, each with the one character that stands for it."""

# The kinds, each with its character; patterns name the kinds, nothing else knows the characters.  All are of Latin-1:
# regexes compile faster from sets of such characters, and match faster; and a second byte is free for the marks below.
KINDS = {
    # numerals in digits, by their shape
    "numeral": "N", "short": "9", "year": "Y", "group": "G", "ordinal": "O", "decade": "S", "clock": "T", "code": "X",
    "fraction": "F", "vulgar": "f", "superscript": "^", "exponent": "µ",
    # number words
    "ones": "1", "tens": "2", "hundred": "h", "magnitude": "m", "dozen": "D", "couple": "Ç", "half": "H",
    "quarter": "q",
    "ordinal_word": "o", "fraction_word": "d", "vague": "V", "multiple": "M", "both": "b", "article": "a",
    # units
    "currency": "$", "currency_word": "¤", "subunit": "c", "unit": "u", "percent": "%", "time": "t", "metre": "A",
    # marks
    "dash": "-", "spaced": "»", "comma": ",", "stop": ".", "slash": "/", "open": "(", "close": ")", "colon": ":",
    "quote": '"',
    "semicolon": ";", "plus": "±", "sign": "~", "cross": "x", "minus": "n", "prime": "'", "caret": "|", "mark": "?",
    # small words
    "and": "&", "or": "v", "to": ">", "more": "+", "from": "<", "between": "B", "in": "ì", "for": "ø", "per": "P",
    "of": "e", "times": "W", "fold": "w",
    "old": "Q", "out_of": "U", "no": "0", "each": "E", "point": "p", "month": "J", "weekday": "K", "clock_word": "@",
    "determiner": "L", "pronoun": "I", "auxiliary": "=", "preposition": "i", "conjunction": "Z", "adverb": "r",
    # other words
    "noun": "j", "plural": "s", "plural_or_verb": "z", "verb": "y", "noun_or_verb": "l", "adjective": "k",
    "participle": "g", "ing": "R", "name": "C", "name_plural": "ñ", "letter": "*",
}  # fmt: skip
CONTINUED = "_"  # the further tokens of an atom of several words
# Marks of a token, added to its character while a sentence is made into atoms.
FIRST = 0x1000  # it may begin a lexicon entry of several words
GLUED = 0x2000  # it may mean something else directly after a number
NEXT = 0x4000  # it may be the second word of one
