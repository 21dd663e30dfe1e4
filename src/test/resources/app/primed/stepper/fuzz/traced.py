"""Reads what the agent writes about a run; see protocol.md beside it."""

import json
from re import sub

LETTERS = "CRSX"
KINDS = ("gi", "cr", "ag")


def told(text):
    """@return objects, events, end: in the form the observer tells them"""
    names, objects, events, states, delegates, frames = [], [], [], {}, {}, {}
    size, end, stdout, depth, values = 0, None, [], 0, {}
    lines = iter(text.splitlines())
    next(lines, None)
    for line in lines:
        one = json.loads(line)
        kind = one[0]
        if kind == "n":
            names.append(one[2])
        elif kind == "f":
            frames[one[1]] = names[one[2]]
        elif kind == "o":
            objects.append((KINDS[one[2]], names[one[3]], one[4], one[5]))
            states[one[1]], delegates[one[1]] = "C", None
        elif kind == "v":
            values[str(one[1])] = (names[one[2]] if one[2] >= 0 else None, one[3] if len(one) > 3 else values.get(str(one[1]), (0, ""))[1])
        elif kind == "!":
            states[one[1]] = LETTERS[one[2]]
        elif kind == ">":
            delegates[one[1]] = one[2] if one[2] >= 0 else None
        elif kind == "l":
            events.append(("line", one[1], frames[one[2]], size, dict(states), dict(delegates)))
        elif kind == "s":
            step, text = one[1], one[7]
            if step == "output":
                size += len(text)
                stdout.append(text)
            elif step == "yielded":
                events.append(("gave", one[4], together(text, values), one[2]))
            elif step == "resumed" and text != "None":
                events.append(("got", one[4], text, one[2]))
            elif step == "tampered":
                events.append(("tampered", text))
        elif kind == "+" and one[1] == 0:
            depth += 1
        elif kind == "-" and one[1] == 0:
            depth -= 1
            if depth == 0 and ("over",) not in events:
                events.append(("over",))
        elif kind == "end":
            end = one[1:4]
    return objects, events, end, "".join(stdout), dict(states)


def together(text, values):
    """The text of a value, which the agent sends with numbers in place of what can change."""

    def within(text, depth, around):
        text = sub("\ue002(.*?)\ue003", lambda found: one(found[1], depth, around), text)
        return sub("\ue004(.*?)\ue006", lambda found: ", ".join(sorted(found[1].split("\ue005"))[:12]), text)

    def one(number, depth, around):
        cut, text = values[number]
        if cut is not None and (depth <= 0 or number in around):
            return cut
        return within(text, depth - 1, (*around, number))

    whole = within(text, 3, ())
    return whole if len(whole) <= 160 else whole[:159] + "…"
