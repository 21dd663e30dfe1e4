"""Names of frames other than the running one: if two frames share a list, it changes in both.

Only frames with such values are checked, and only those names; frames.update_names finds them.
"""

import sys

from .frames import UNREPORTED, let_go, report, report_held, report_unbound, with_hidden
from .objects import CLOSED, FRAME, KINDS, NONE
from .show import afresh, new_step, shown

_MISSING = object()


def check_other_frames(recorder, here, changed=None):
    """Reports changes in every live frame but `here`, which is checked separately.

    @param changed as for frames.update_names: then names were not bound anew either
    """
    running, gone = None, None
    new_step(changed is None)
    for place in tuple(recorder.holders.values()):
        if place is here:
            continue
        held = [name for name, key in place.held.items() if changed is None or key in changed]
        if changed is not None and not held:
            continue
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
                report_held(recorder, place, name, value, changed is not None)
        for name in () if changed is not None else place.shared if place.shared is not None else set(names).union(place.texts):
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


def doubt_names(recorder):
    """For tests: checks every name of every live frame and returns those whose reported value is outdated."""
    afresh(lambda: _doubt_names(recorder))


def _doubt_names(recorder):
    running = running_frames(recorder)
    # Another thread may be between binding a name and the event that reports it.
    live = {place.id: place for place in recorder.thread().stack}
    for traced in list(recorder.objects.values()):
        if traced.place is not None and traced.state != CLOSED and not traced.on_stack:
            live[traced.place.id] = traced.place
    for place in live.values():
        one = place.traced.ref() if place.traced is not None else None
        frame = FRAME[place.traced.kind](one) if one is not None else running.get(place.key)
        if frame is None:
            continue
        reported = {name: text for name, text in place.texts.items() if text is not None}
        bound = names_of(place, frame)
        names = list(bound.items())
        true = {name: _text(recorder, value) for name, value in names if name not in UNREPORTED}
        if place.forgets:
            let_go(frame, bound)
        names = bound = None
        for name in {*reported, *true}:
            if reported.get(name) != true.get(name):
                wrong = f"{name} in {place.code.co_name} is {true.get(name)}, reported was {reported.get(name)}"
                recorder.step("tampered", 0, NONE, NONE, recorder.thread(), NONE, f"A change of a name was missed: {wrong}.")


def _text(recorder, value):
    known = recorder.known(value) if type(value) in KINDS else None
    return known.text if known is not None else shown(value)
