"""Compares what the observer saw with what the agent reported."""

import re
import sys

from traced import told

OLD = sys.version_info < (3, 12)
PASSES = re.compile(r"\bfrom\b|\bawait\b|\basync\b")
# What an object can have become since it was last seen, if the collector is about to free it.
FURTHER = {"C": "CX", "S": "SRX", "R": "RSX", "X": "X"}


def seen(text):
    """What the observer wrote, in the form of traced.told."""
    objects, events, now, delegates = [], [], {}, {}
    for line in text.splitlines():
        what = eval(line)
        if what[0] == "object":
            objects.append(what[1:])
            now[len(objects) - 1], delegates[len(objects) - 1] = "C", None
        elif what[0] == "line":
            for number, (state, delegate) in what[4].items():
                now[number], delegates[number] = state, delegate
            events.append((*what[:4], dict(now), dict(delegates)))
        else:
            events.append(what)
    return objects, events, now


def differences(source, plain, observed, traced, to_the_end=True):
    """The first difference, as [(kind, text)]."""
    lines = source.splitlines()
    if plain.status is None or observed.status is None:
        return [("slow", "The program takes too long.")]
    objects, events, end, stdout, _ = told(traced.written)
    if (plain.written, plain.status) != (observed.written, observed.status):
        if stdout != plain.written:
            return [("stdout", first(plain.written, stdout))]
        return [("unobserved", first(plain.written, observed.written))]
    found = []
    true_objects, true_events, _ = seen(observed.told)
    if to_the_end:
        events, true_events = without_resting(events, lines), without_resting(true_events, lines)
    else:
        events, true_events = until_over(events), until_over(true_events)
    if stdout != plain.written:
        found.append(("stdout", first(plain.written, stdout)))
    status = None
    if end is not None:
        status = {"finished": 0, "error": 1}.get(end[0], -1)
        if end[0] == "finished" and end[1].startswith("exit status "):
            status = int(end[1][12:]) if plain.status else 0  # a fork that is left early does not tell
    if status != plain.status:
        found.append(("ending", f"exit {plain.status}, traced {end}"))
    names, true_names = numbered(objects), numbered(true_objects)
    if set(names) != set(true_names):
        found.append(("objects", f"missing {sorted(set(true_names) - set(names))}, invented {sorted(set(names) - set(true_names))}"))
    number_of = {number: name for name, number in names.items()}
    true_number_of = {number: name for name, number in true_names.items()}
    for name in names:
        if name in true_names:
            one, true = objects[names[name]], true_objects[true_names[name]]
            if one[:3] != true[:3] or one[3] != true[3] and not true[4]:
                found.append(("created", f"{name}: {true}, traced {one}"))
                break
    found.extend(values(events, true_events, number_of, true_number_of, lines))
    found.extend(states(events, true_events, number_of, true_number_of))
    found.extend(("doubt", each[1]) for each in events if each[0] == "tampered")
    return found[:1]


def until_over(events):
    return events[: events.index(("over",))] if ("over",) in events else events


def without_resting(events, lines):
    """After the program's last line, settrace shows the line of a `yield from` that is closed once more; the agent does not."""
    at = events.index(("over",)) if ("over",) in events else len(events)
    return events[:at] + [("after", *event[1:]) if event[0] == "line" else event for event in events[at + 1 :]
                          if event[0] != "line" or not PASSES.search(lines[event[1] - 1])]  # fmt: skip


def numbered(objects):
    names, counts = {}, {}
    for number, (kind, name, line, *_) in enumerate(objects):
        counts[name] = counts.get(name, 0) + 1
        names[f"{name} {counts[name]}"] = number
    return names


def values(events, true_events, number_of, true_number_of, lines):
    for kind in ("gave", "got"):
        mine, true = {}, {}
        for event in events:
            if event[0] == kind and not PASSES.search(lines[event[3] - 1] if 0 < event[3] <= len(lines) else ""):
                mine.setdefault(number_of.get(event[1]), []).append(simple(event[2]))
        for event in true_events:
            if event[0] == kind:
                true.setdefault(true_number_of.get(event[1]), []).append(simple(event[2]))
        for name in sorted({*mine, *true} - {None}, key=str):
            if "<genexpr>" not in name and mine.get(name) != true.get(name):
                yield kind, f"{name}: {true.get(name)}, traced {mine.get(name)}"
                break


def simple(text):
    return text if re.fullmatch(r"-?\d+|'.*'|None|True|False", text) else "object"


def states(events, true_events, number_of, true_number_of):
    mine = [event for event in events if event[0] in ("line", "after")]
    true = [event for event in true_events if event[0] in ("line", "after")]
    for at in range(min(len(mine), len(true))):
        one, other = mine[at], true[at]
        where = f"line event {at}, line {other[1]} in {other[2]}"
        if one[1:3] != other[1:3]:
            yield "lines", f"{where}: traced line {one[1]} in {one[2]}"
            return
        if one[3] != other[3]:
            yield "order", f"{where}: {other[3]} characters written, traced {one[3]}"
            return
        states = {number_of[number]: state for number, state in one[4].items()}
        for number, state in other[4].items():
            name = true_number_of[number]
            told = states.pop(name, None)
            if other[0] == "after" and state[-1] == "X":
                continue  # the agent lets it live as long as the program
            if state[0] == "?" and told is not None and told in FURTHER[state[1]]:
                continue
            if told != state and not (told is None and state in "CX"):
                yield "states", f"{where}: {name} is {state}, traced {told}"
                return
            if state == "S" and told == "S":
                delegate = other[5].get(number)
                mine_number = next(each for each, called in number_of.items() if called == name)
                traced = number_of.get(one[5].get(mine_number))
                if (true_number_of.get(delegate) if delegate is not None else None) != traced:
                    yield "delegates", f"{where}: {name} delegates to {true_number_of.get(delegate)}, traced {traced}"
                    return
        for name, state in states.items():
            if state not in "XC" and other[0] == "line":
                yield "states", f"{where}: {name} unseen, traced {state}"
                return
    if len(mine) != len(true):
        rest = (mine if len(mine) > len(true) else true)[min(len(mine), len(true))]
        yield "lines", f"{len(true)} lines, traced {len(mine)}: {rest[1:3]}"


def first(true, mine):
    true, mine = true.splitlines(), mine.splitlines()
    for at in range(max(len(true), len(mine))):
        one, other = true[at : at + 1], mine[at : at + 1]
        if one != other:
            return f"output line {at + 1}: {one}, traced {other}"
    return "line ends"
