"""Names of frames other than the running one: if two frames share a list, it changes in both.

Only frames with such values are checked, and only those names; frames.update_names finds them.
"""

import sys

from .frames import let_go, report, report_held, report_unbound, with_hidden
from .objects import FRAME
from .described import new_step

_MISSING = object()


def check_other_frames(recorder, here):
    """Reports changes in every live frame but `here`, whose names have just been checked."""
    running, gone = None, None
    if here is None:
        new_step(True)
    for place in tuple(recorder.holders.values()):
        if place is here:
            continue
        held = tuple(place.held)
        names, frame = place.namespace, None
        if names is None or place.hidden:
            traced = place.traced
            one = traced.ref() if traced is not None else None
            if one is not None:
                frame = FRAME[traced.kind](one)
                one = None
            else:
                if running is None:
                    running = running_frames(recorder)
                frame = running.get(place.key)
            if frame is None or frame.f_code is not place.code:
                gone = gone or []
                gone.append(place.id)
                continue
            names = names_of(place, frame)
        plain = place.plain
        for name in held:
            value = names.get(name, _MISSING)
            if value is _MISSING:
                report_unbound(recorder, place, name)
            else:
                report_held(recorder, place, name, value)
        for name in place.shared if place.shared is not None else set(names).union(place.texts):
            value = names.get(name, _MISSING)
            if value is _MISSING:
                if name in place.texts:
                    report_unbound(recorder, place, name)
            elif plain.get(name, _MISSING) is not value:
                report(recorder, place, name, value)
        if place.forgets:
            let_go(frame, names)
        frame = names = None
    if gone:
        for number in gone:
            del recorder.holders[number]


def names_of(place, frame):
    names = frame.f_locals
    if place.namespace is not None and names is not place.namespace:
        return with_hidden(place, names)
    return names


def running_frames(recorder):
    """The program's frames on the stacks of all threads, by their ids."""
    found = {}
    for frame in sys._current_frames().values() if len(recorder.threads) > 1 else (sys._getframe(1),):
        while frame is not None:
            if frame.f_code.co_filename == recorder.filename:
                found[id(frame)] = frame
            frame = frame.f_back
    return found
