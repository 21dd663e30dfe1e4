# Runs PROOFS, with CODES and RIGHT of the cards; see proofs.py.
import contextlib
import inspect
import io
import sys


def said(kind, f, *a, **k):
    """The message of what the call raises; empty where it raises nothing."""
    try:
        f(*a, **k)
    except kind as error:
        return str(error) or kind.__name__
    return ""


def raises(kind, f, *a, **k):
    return bool(said(kind, f, *a, **k))


def run_code(card):
    exec(compile(CODES[card], card, "exec"), {"__name__": "__main__"})


def printed(card):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run_code(card)
    return out.getvalue()


def right(card):
    return RIGHT[card]


def plain(text):
    return text.replace("`", "").replace(", then", "").split()


def prints_right(card):
    assert printed(card).split() == plain(right(card)[0]), printed(card)


bad = 0
for card, proof in PROOFS.items():
    try:
        exec(compile(proof, card, "exec"), dict(globals()))
    except BaseException as error:
        bad += 1
        print(f"{card}: {type(error).__name__} {error}, line {getattr(error.__traceback__.tb_next, 'tb_lineno', 0)}")
if not bad:
    print(len(PROOFS), "cards proved")
