"""Prints the tokens of sources as Python's own tokenize module reads them.

Each argument is a file, or "library:N" for every N-th module of the standard library. A line is a token: its kind
and its place, rows from 1 and columns from 0; "ERROR" where the source is wrong.
"""
import io
import os
import sys
import tokenize
import warnings

OPENED_BY = {")": "(", "]": "[", "}": "{", "FSTRING_END": "FSTRING_START"}


def modules(step):
    found = []
    for folder, _, names in os.walk(os.path.dirname(os.__file__)):
        found += [os.path.join(folder, name) for name in names if name.endswith(".py")]
    return sorted(found)[::step]


def tokens(source):
    """Text between two fields of an f-string is one token, and a missing last line break takes no room."""
    middle = ended = None
    opened = []
    for token in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
        kind, start, end = tokenize.tok_name[token.type].replace("TSTRING", "FSTRING"), token.start, token.end
        if kind == "FSTRING_MIDDLE":
            middle = middle or start
            continue
        if middle and middle != start:
            yield "FSTRING_MIDDLE", middle, start
        middle = None
        if kind in ("NEWLINE", "NL") and not token.string:
            ended = end = start
        if kind == "DEDENT" and ended:
            start = end = ended
        bracket = token.string if kind == "OP" else kind
        if bracket in OPENED_BY.values():
            opened.append(bracket)
        if bracket in OPENED_BY and (not opened or opened.pop() != OPENED_BY[bracket]):
            raise SyntaxError("tokenize leaves it to the parser that this closes nothing")
        if kind != "ENDMARKER":
            yield kind.replace("OP", "OPERATOR"), start, end


warnings.simplefilter("ignore")
with open(1, "w", encoding="utf-8", newline="\n") as out:
    for argument in sys.argv[1:]:
        step = argument.removeprefix("library:")
        for path in [argument] if step == argument else modules(int(step)):
            print("FILE", path, file=out)
            try:
                with open(path, encoding="utf-8", newline="") as file:
                    for kind, start, end in tokens(file.read()):
                        print(kind, *start, *end, file=out)
            except Exception as error:  # MemoryError, too, which tokenize raises for some wrong f-strings
                print("ERROR", error, file=out)
