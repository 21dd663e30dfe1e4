"""Makes a failing program as small as it can be: deletes statements with what is indented below them."""

from itertools import islice
from time import monotonic

AT_ONCE = 24
SECONDS = 60


def least(source, failing):
    """@param failing given some texts, the place of the first that still fails in the same way, or None"""
    lines, until = source.splitlines(), monotonic() + SECONDS
    while True:
        for some in _batched(_fewer(lines)):
            texts = ["\n".join(each) + "\n" for each in some]
            at = failing(texts)
            if at is not None or monotonic() > until:
                lines = some[at] if at is not None else lines
                break
        if at is None:
            return "\n".join(lines) + "\n"


def _fewer(lines):
    """Every smaller program to try, those without much first."""
    blocks = sorted(range(len(lines)), key=lambda at: at - _end(lines, at))
    for at in blocks:
        end = _end(lines, at)
        yield lines[:at] + lines[end:]
    for at in blocks:
        end = _end(lines, at)
        if end > at + 1:  # the block without its head, with and without the rest of a `try`
            inner = [line[4:] for line in lines[at + 1 : end]]
            yield lines[:at] + inner + lines[end:]
            if lines[at].strip() == "try:" and end < len(lines):
                yield lines[:at] + inner + lines[_end(lines, end) :]
    for at, line in enumerate(lines):
        for simpler in _simpler(line):
            yield [*lines[:at], simpler, *lines[at + 1 :]]


def _end(lines, at):
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(lines[at])):
        end += 1
    return end


def _indent(line):
    return len(line) - len(line.lstrip())


def _simpler(line):
    text = line.strip()
    start = line[: _indent(line)]
    if text.startswith("say(") and ", " in text:
        yield start + text.split(", ", 1)[1][:-1]
    if " = " in text and not text.startswith(("def", "async")):
        yield start + text.split(" = ", 1)[1]


def _batched(many):
    many = iter(many)
    while some := list(islice(many, AT_ONCE)):
        yield some
