"""Kinds: the sorts of atoms there are, each with the one character that stands for it."""

# The kinds, each with its character; patterns name the kinds, nothing else knows the characters.  All are of Latin-1:
# regexes compile faster from sets of such characters, and match faster.
KINDS = {
    # numerals in digits, by their shape
    "numeral": "N", "short": "9", "year": "Y", "group": "G", "ordinal": "O", "decade": "S", "clock": "T", "code": "X",
    "fraction": "F", "vulgar": "f", "superscript": "^", "exponent": "ε",
    # number words
    "ones": "1", "tens": "2", "hundred": "h", "magnitude": "m", "dozen": "D", "couple": "χ", "half": "H",
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
FIRST = 0x1000  # added to the character of a token that may begin a lexicon entry of several words
