"""For tests: compares all that was reported of names with what they are bound to."""

from re import sub

from .described import all_described
from .forms import DEPTH, ITEMS
from .frames import UNREPORTED, let_go
from .objects import CLOSED, FRAME, KINDS, NONE
from .other_frames import names_of, running_frames
from .show import cut_short, shown


def doubt_names(recorder):
    """Reports a step for each name of a live frame whose reported value is outdated."""
    described = {str(known.number): known for known in all_described()}
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
        reported = {name: composed(text, described) for name, text in place.texts.items() if text is not None}
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


def composed(text, described):
    """The text of a value as the reader puts it together."""

    def within(text, depth, around):
        text = sub("\ue002(.*?)\ue003", lambda found: one(found[1], depth, around), text)
        return sub("\ue004(.*?)\ue006", lambda found: ", ".join(sorted(found[1].split("\ue005"))[:ITEMS]), text)

    def one(number, depth, around):
        known = described[number]
        if known.cut is not None and (depth <= 0 or number in around):
            return known.cut
        return within(known.text, depth - 1, (*around, number))

    return cut_short(within(text, DEPTH, ()))
