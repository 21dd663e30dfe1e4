"""Names of frames other than the one that runs: a list that two share changes in both when one of them changes it.

Only frames that hold what can change so are looked at, and of them only those names: frames.look finds which.
"""

import sys

from .frames import UNTOLD, tell, tell_held, tell_unbound, with_hidden
from .objects import CLOSED, FRAME, KINDS, NONE
from .show import shown

_MISSING = object()


def look_elsewhere(story, here):
    """Tells what has changed in every live frame but `here`, which was looked at itself."""
    running, gone = None, None
    for place in story.holders.values():
        if place is here:
            continue
        names = place.namespace
        if names is None or place.hidden:
            traced = place.traced
            one = traced.ref() if traced is not None else None
            if one is not None:
                frame = FRAME[traced.kind](one)
                one = None
            else:
                if running is None:
                    running = running_frames(story)
                frame = running.get(place.key)
            if frame is None or frame.f_code is not place.code:
                gone = gone or []
                gone.append(place.id)
                continue
            names = names_of(place, frame)
            frame = None
        plain = place.plain
        for name in tuple(place.held):
            value = names.get(name, _MISSING)
            if value is _MISSING:
                tell_unbound(story, place, name)
            else:
                tell_held(story, place, name, value)
        for name in place.shared if place.shared is not None else set(names).union(place.texts):
            value = names.get(name, _MISSING)
            if value is _MISSING:
                if name in place.texts:
                    tell_unbound(story, place, name)
            elif plain.get(name, _MISSING) is not value:
                tell(story, place, name, value)
    if gone:
        for number in gone:
            del story.holders[number]


def names_of(place, frame):
    names = frame.f_locals
    if place.namespace is not None and names is not place.namespace:
        return with_hidden(place, names)
    return names


def running_frames(story):
    """The program's frames on the stacks of all threads, by their ids."""
    found = {}
    for frame in sys._current_frames().values() if len(story.lanes) > 1 else (sys._getframe(1),):
        while frame is not None:
            if frame.f_code.co_filename == story.filename:
                found[id(frame)] = frame
            frame = frame.f_back
    return found


def doubt_names(story):
    """In tests: looks at every name of every live frame, and tells which was told otherwise."""
    running = running_frames(story)
    # Another thread may stand between a name it has just bound and the event that tells it.
    live = {place.id: place for place in story.lane().stack}
    for traced in list(story.objects.values()):
        if traced.place is not None and traced.state != CLOSED and not traced.on_stack:
            live[traced.place.id] = traced.place
    for place in live.values():
        one = place.traced.ref() if place.traced is not None else None
        frame = FRAME[place.traced.kind](one) if one is not None else running.get(place.key)
        if frame is None:
            continue
        told = {name: text for name, text in place.texts.items() if text is not None}
        names = list(names_of(place, frame).items())
        true = {name: _text(story, value) for name, value in names if name not in UNTOLD}
        names = None
        for name in {*told, *true}:
            if told.get(name) != true.get(name):
                wrong = f"{name} in {place.code.co_name} is {true.get(name)}, told was {told.get(name)}"
                story.step("tampered", 0, NONE, NONE, story.lane(), NONE, f"A change of a name was missed: {wrong}.")


def _text(story, value):
    known = story.objects.get(id(value)) if type(value) in KINDS else None
    return known.text if known is not None and known.ref() is value else shown(value)
