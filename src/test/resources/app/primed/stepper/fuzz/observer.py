"""Looks at a program while plain Python runs it. Shares no code with the agent.

It wraps what creates objects (`made`), what is sent and yielded (`got`, `gave`), and has a trace function that asks at
each line, by the attributes of the objects, which state every one of them is in. It keeps only weak references, and tells an
object from another at its address by its `__qualname__`, of which it gives each a copy of its own. Objects that nothing
refers to any more, but whose `finally` runs, are found through the garbage collector. It cannot ask those that the collector
is about to free: of these it tells only what they were, unless they are on the stack.
"""

import ast
import gc
import os
import sys
import threading
import types
import weakref

KINDS = {types.GeneratorType: "gi", types.CoroutineType: "cr", types.AsyncGeneratorType: "ag"}
MAKERS = 0x20 | 0x80 | 0x200
OLD = sys.version_info < (3, 12)
GONE = "X"
BEGINNING = 4  # bytes of code from where an object is created to where it starts


class Wrapped(ast.NodeTransformer):
    def _wrapped(self, hook, node):
        name = ast.Constant(f"_observer_{hook}")
        return ast.fix_missing_locations(ast.copy_location(ast.Call(ast.copy_location(name, node), [node], []), node))

    def visit_Call(self, node):
        self.generic_visit(node)
        return self._wrapped("made", node)

    def visit_GeneratorExp(self, node):
        self.generic_visit(node)
        return self._wrapped("made", node)

    def visit_Yield(self, node):
        self.generic_visit(node)
        value = node.value or ast.copy_location(ast.Constant(None), node)
        node.value = self._wrapped("gave", value)
        return self._wrapped("got", node)


def with_hooks(code, hooks):
    """The hooks are constants of the code, because names are gone when the last objects end."""
    constants = []
    for one in code.co_consts:
        if type(one) is types.CodeType:
            one = with_hooks(one, hooks)
        constants.append(hooks.get(one, one) if type(one) is str else one)
    return code.replace(co_consts=tuple(constants))


class Record:
    def __init__(self, number, one, frame, entered):
        self.number, self.key, self.code = number, id(one), code_of(one)
        self.frame = id(frame)  # the frame is the object's as long as it lives
        # 3.11 enters the frame of one that never ran also when it is freed, and a weak reference made then points to nowhere.
        self.ref = (lambda: None) if entered and OLD else weakref.ref(one)
        self.start = frame.f_lasti if frame is not None else None
        self.name = one.__qualname__ = Text(one.__qualname__)
        self.over = False
        self.last = None

    def is_of(self, one):
        return one.__qualname__ is self.name


class Text(str):
    """Equal to a plain text, but another object."""

    __slots__ = ()


def code_of(one):
    return getattr(one, KINDS[type(one)] + "_code")


def frame_of(one):
    return getattr(one, KINDS[type(one)] + "_frame")


def text_of(value):
    return repr(value) if type(value) in (int, str, bool, type(None)) else type(value).__name__


def state_of(one, record, stacked):
    """C created, R running, S suspended, X closed. An asynchronous generator that awaits is suspended, as a coroutine is."""
    kind = KINDS[type(one)]
    frame = frame_of(one)
    if frame is None:
        return "X"
    if id(frame) in stacked:
        return "R"
    if OLD and kind == "ag":  # has no ag_suspended
        return "S" if frame.f_lasti != record.start else "C"
    if getattr(one, kind + "_suspended"):
        return "S"
    return "R" if getattr(one, kind + "_running") else "C"


def observe(tree, filename, fd, put):
    """@param put writes text to stdout
    @return the code to execute, with the observer at work, and what stops it
    """
    write, frames, objects, ident = os.write, sys._current_frames, gc.get_objects, threading.get_ident
    kinds, getframe, finalizing = KINDS, sys._getframe, sys.is_finalizing
    records = []  # in the order of creation
    living = {}  # by id of the object
    size = [0]
    collecting = [False]
    lines = {}  # by thread
    uncertain = set()  # ids of frames whose object is not referred to yet

    def tell(*what):
        data = f"{what!r}\n".encode()
        while data:
            data = data[write(fd, data) :]

    def known(one):
        record = living.get(id(one))
        return record if record is not None and record.is_of(one) else None

    def register(one, line, late, entered=False):
        if type(one) not in kinds or known(one) is not None or code_of(one).co_filename != filename:
            return
        frame = frame_of(one)
        if frame is None:
            return
        old = living.get(id(one))
        record = Record(len(records), one, frame, entered)
        if old is not None:
            old.over = True
        records.append(record)
        living[id(one)] = record
        if OLD and record.ref() is None:
            uncertain.add(id(frame))
        code = code_of(one)
        tell("object", kinds[type(one)], str(one.__qualname__), code.co_firstlineno, line, late)

    def made(value):
        kind = type(value)
        if kind in kinds:
            register(value, getframe(1).f_lineno, False)
        elif kind in (list, tuple, set, dict):
            for each in value.values() if kind is dict else value:
                register(each, getframe(1).f_lineno, False)
        return value

    def owner(frame):
        dead = -1
        for record in reversed(records):
            if record.frame == id(frame) and record.code is frame.f_code:
                one = record.ref()
                if one is not None and frame_of(one) is frame:
                    return record.number
                if one is None and not record.over and dead < 0:
                    dead = record.number  # about to end
        return dead

    def starts_anew(frame):
        """Whether it is another object at the address of one that has ended: none starts once nothing refers to it,
        unless something has saved it before.
        """
        record = records[owner(frame)]
        return not OLD and record.ref() is None and record.last is not None and record.last[0] != "C" and frame.f_lasti <= record.start + BEGINNING

    def gave(value):
        tell("gave", owner(getframe(1)), text_of(value))
        return value

    def got(value):
        if value is not None:
            tell("got", owner(getframe(1)), text_of(value))
        return value

    def sweep():
        found = {}
        for one in objects():
            if type(one) in kinds and code_of(one).co_filename == filename:
                found[id(one)] = one
        return found

    def look():
        stacked = {}
        for top in frames().values():
            while top is not None:
                stacked[id(top)] = top.f_code
                top = top.f_back
        found = sweep()
        for one in found.values():
            old = living.get(id(one))
            if old is None or old.over:
                register(one, lines.get(ident(), 0), True)
        changes, owned = {}, {}
        for record in records:
            one = record.ref()
            if one is not None:
                owned[id(frame_of(one))] = record  # so no other has this frame
        one = None
        for record in records:
            if record.over and record.last == GONE:
                continue
            one = record.ref()
            if one is None and not record.over:
                one = found.get(record.key)  # about to end, or saved by its finalizer
                if one is not None and not record.is_of(one):
                    one = None
            delegate = None
            if one is not None:
                state = state_of(one, record, stacked)
                if state == "S":
                    target = getattr(one, {"gi": "gi_yieldfrom", "cr": "cr_await", "ag": "ag_await"}[kinds[type(one)]])
                    other = known(target) if type(target) in kinds else None
                    delegate = other.number if other is not None else None
                    target = other = None
            elif record.last is not None and record.last[0] == "X" and not record.over:
                state = "X"  # closed, and gone since
                record.over = True
                if living.get(record.key) is record:
                    del living[record.key]
            elif owned.get(record.frame, record) is not record:
                state = GONE
                record.over = True
            elif stacked.get(record.frame) is record.code and not record.over:
                state = "R"
            elif (collecting[0] or finalizing()) and not record.over:  # the collector has taken its weak references away
                state = "?" + (record.last[0][-1] if record.last is not None else "C")
            else:
                state = GONE
                record.over = True
                if living.get(record.key) is record:
                    del living[record.key]
            if (state, delegate) != record.last:
                record.last = (state, delegate) if not record.over else GONE
                changes[record.number] = (state, delegate)
            one = None
        found = None
        return changes

    def everywhere(frame, event, arg):
        if frame.f_code.co_filename != filename:
            return None
        line = frame.f_lineno
        if event == "call" and frame.f_code.co_flags & MAKERS and (owner(frame) < 0 or starts_anew(frame)):
            for one in sweep().values():
                if frame_of(one) is frame:
                    register(one, lines.get(ident(), 0), True, entered=True)
            one = None
        return inside

    def lives(frame):
        uncertain.discard(id(frame))
        for one in sweep().values():
            record = living.get(id(one))
            if record is not None and frame_of(one) is frame:
                record.ref = weakref.ref(one)

    def inside(frame, event, arg):
        if event == "line":
            if id(frame) in uncertain:
                lives(frame)
            tell("line", frame.f_lineno, frame.f_code.co_qualname, size[0], look())
            lines[ident()] = frame.f_lineno
        elif event == "return" and frame.f_code.co_name == "<module>":
            tell("over")
        return inside

    def collects(phase, info):
        collecting[0] = phase == "start"

    class Out:
        encoding, errors = "utf-8", "strict"

        def write(self, text):
            size[0] += len(text)
            put(text)

        def flush(self):
            pass

    sys.stdout = sys.__stdout__ = Out()
    code = compile(Wrapped().visit(tree), filename, "exec", dont_inherit=True)
    code = with_hooks(code, {f"_observer_{hook.__name__}": hook for hook in (made, gave, got)})
    gc.collect()
    gc.disable()
    gc.callbacks.append(collects)
    threading.settrace(everywhere)
    sys.settrace(everywhere)

    def stop():
        sys.settrace(None)
        threading.settrace(None)
        gc.callbacks.remove(collects)

    return code, stop
