"""Random programs that end: everything in them loops a fixed number of times, and functions only call earlier ones.

A program is determined by its seed. It prints no addresses, and threads run one at a time.
"""

import sys
from random import Random

HEAD = """\
import asyncio
import contextlib
import gc
import inspect
import sys
import threading
import types


def say(tag, value=None):
    print(tag, value if type(value) in (int, str) else type(value).__name__)
"""

ERRORS = ("ValueError", "KeyError", "RuntimeError", "GeneratorExit", "StopIteration", "ZeroDivisionError")
NAMES = ("a", "b", "c", "d")
LOCALS = ("x", "y", "z")

FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR = "f", "g", "c", "ag"
MODULE = "module"


def program(seed):
    """The text of a program."""
    return _Writer(Random(seed)).write()


class _Writer:
    def __init__(self, random):
        self.random = random
        self.lines = []
        self.made = []  # (name, kind) of the functions written so far
        self.tags = 0
        self.context = MODULE
        self.depth = 0
        self.loops = 0
        self.tries = 0
        self.asynchronous = random.random() < 0.55

    def write(self):
        random = self.random
        self.lines.extend(HEAD.splitlines())
        kinds = [FUNCTION, GENERATOR, GENERATOR, GENERATOR, "cm"]
        if self.asynchronous:
            kinds += [COROUTINE, COROUTINE, ASYNC_GENERATOR, ASYNC_GENERATOR, "acm", "tc"]
        for _ in range(random.randint(2, 6)):
            self.function(random.choice(kinds))
        self.add(0, "")
        self.add(0, "")
        self.context = MODULE
        for name in NAMES:
            self.add(0, f"{name} = {self.creation() if random.random() < 0.6 else None}")
        coroutines = [name for name, kind in self.made if kind == COROUTINE]
        for _ in range(random.randint(3, 8)):
            if coroutines and random.random() < 0.35:
                self.guarded(0, f"asyncio.run({random.choice(coroutines)}({random.randint(0, 2)}))")
            else:
                self.statement(0)
        return "\n".join(self.lines) + "\n"

    # Functions

    def function(self, kind):
        random = self.random
        name = f"{kind}{len(self.made)}"
        self.add(0, "")
        self.add(0, "")
        if kind == "cm":
            self.add(0, "@contextlib.contextmanager")
        elif kind == "acm":
            self.add(0, "@contextlib.asynccontextmanager")
        elif kind == "tc":
            self.add(0, "@types.coroutine")
        start = "async def" if kind in (COROUTINE, ASYNC_GENERATOR, "acm") else "def"
        self.add(0, f"{start} {name}(n):")
        shared = random.sample(NAMES, random.randint(0, 2))
        if shared:
            self.add(1, "global " + ", ".join(shared))
        local = [each for each in LOCALS if random.random() < 0.6]
        if local:
            self.add(1, " = ".join(local) + " = n")
            self.context, self.names = kind, ["n"]
            if random.random() < 0.6:
                self.add(1, f"{random.choice(local)} = {self.creation()}")
        self.context = {"cm": GENERATOR, "tc": GENERATOR, "acm": ASYNC_GENERATOR}.get(kind, kind)
        self.names = local + shared + ["n"]
        self.own, self.loops, self.tries = name, 0, 0
        if kind in ("cm", "acm"):
            self.manager(kind)
        else:
            for _ in range(random.randint(1, 5)):
                self.statement(1)
            if self.context in (GENERATOR, ASYNC_GENERATOR) and not self.yields():
                self.add(1, self.give())
        self.made.append((name, kind))

    def yields(self):
        """Whether the function has a yield so far."""
        for line in reversed(self.lines):
            if line.startswith(("def", "async def")):
                return False
            if "yield" in line and (self.context != ASYNC_GENERATOR or "yield from" not in line):
                return True
        return False

    def manager(self, kind):
        random = self.random
        if random.random() < 0.5:
            self.statement(1)
        way = random.randrange(3)
        if way == 0:
            self.add(1, f"yield {self.number()}")
            self.add(1, self.tell())
        elif way == 1:
            self.add(1, "try:")
            self.add(2, f"yield {self.number()}")
            self.add(1, "finally:")
            self.add(2, self.tell())
            if random.random() < 0.5:
                self.statement(2)
        else:
            self.add(1, "try:")
            self.add(2, f"yield {self.number()}")
            self.add(1, f"except {random.choice(ERRORS)}:")
            self.add(2, self.tell())

    # Statements

    def statement(self, indent):
        random = self.random
        self.depth += 1
        if self.depth > 3 or indent > 5:
            choice = random.choice(_SIMPLE)
        else:
            choice = random.choice(_SIMPLE + _SIMPLE + _COMPOUND)
        if choice in _OF and self.context not in _OF[choice] or choice == "bare_move" and self.context == MODULE:
            choice = "move"
        getattr(self, "do_" + choice)(indent)
        self.depth -= 1

    def block(self, indent, most=3):
        for _ in range(self.random.randint(1, most)):
            self.statement(indent)

    def do_move(self, indent):
        """Does something with an object, and goes on if that fails."""
        self.guarded(indent, self.move())

    def do_bare_move(self, indent):
        self.add(indent, self.move())

    def do_make(self, indent):
        self.add(indent, f"{self.target()} = {self.creation()}")

    def do_rebind(self, indent):
        random = self.random
        way = random.random()
        if way < 0.5:
            self.add(indent, f"{self.target()} = {self.name()}")
        elif way < 0.8:
            self.add(indent, f"{self.target()} = None")
        else:
            name = self.target()
            self.add(indent, f"{name} = {self.number()}; del {name}; {name} = {self.number()}")

    def do_tell(self, indent):
        self.add(indent, self.tell())

    def do_ask(self, indent):
        name = self.name()
        way = self.random.choice((
            f'say({self.tag()}, inspect.getgeneratorstate({name}))',
            f'say({self.tag()}, str({name}.gi_running))',
            f'say({self.tag()}, str(inspect.getcoroutinestate({name})))',
            f'say({self.tag()}, str({name}.gi_frame is None))',
        ))  # fmt: skip
        self.guarded(indent, way)

    def do_collect(self, indent):
        # Before 3.13 a frame whose names were looked at has a dictionary, which counts.
        if sys.version_info >= (3, 13):
            self.add(indent, f"print({self.tag()}, gc.collect())")
        else:
            self.add(indent, f"gc.collect(); print({self.tag()})")

    def do_cycle(self, indent):
        name = self.target()
        self.add(indent, f"{name} = [{self.creation()}]")
        self.add(indent, f"{name}.append({name})")
        if self.random.random() < 0.6:
            self.guarded(indent, f"next({name}[0])")
        if self.random.random() < 0.5:
            self.add(indent, f"{name} = None")

    def do_loop(self, indent):
        self.loops += 1
        if self.loops > 2:
            self.add(indent, self.tell())
        else:
            self.add(indent, f"for i in range({self.random.randint(1, 2)}):")
            self.block(indent + 1, 2)
        self.loops -= 1

    def do_loop_over(self, indent):
        random = self.random
        inside = self.loops < 2
        self.add(indent, "try:")
        self.add(indent + 1, f"for i in {self.creation() if random.random() < 0.6 else self.name()}:")
        self.add(indent + 2, f"say({self.tag()}, i)")
        if random.random() < 0.4:
            if random.random() < 0.5:
                self.add(indent + 2, f"if i == {random.randint(0, 2)}:")
                self.add(indent + 3, "break")
            else:
                self.add(indent + 2, "break")
        elif inside:
            self.loops += 1
            self.statement(indent + 2)
            self.loops -= 1
        self.except_(indent)

    def do_if(self, indent):
        self.add(indent, f"if {self.condition()}:")
        self.block(indent + 1, 2)
        if self.random.random() < 0.4:
            self.add(indent, "else:")
            self.block(indent + 1, 2)

    def condition(self):
        if self.context == MODULE:
            return f"{self.name()} is None"
        return self.random.choice(("n > 0", "n == 1", f"{self.name()} is None", "n"))

    def do_try(self, indent):
        random = self.random
        self.add(indent, "try:")
        self.block(indent + 1)
        way = random.random()
        if way < 0.65:
            named = random.random() < 0.4
            self.add(indent, f"except {random.choice(ERRORS + ('Exception', 'BaseException'))}{' as e' if named else ''}:")
            self.block(indent + 1, 2)
            if named and random.random() < 0.5:
                self.add(indent + 1, f"{self.target()} = e")
            if random.random() < 0.3:
                self.add(indent + 1, "raise")
        if way >= 0.5:
            self.add(indent, "finally:")
            self.block(indent + 1, 2)

    def do_with(self, indent):
        asynchronous = self.context in (COROUTINE, ASYNC_GENERATOR)
        found = [each for each in self.made if each[1] == "cm" or asynchronous and each[1] == "acm"]
        if not found:
            return self.do_move(indent)
        name, kind = self.random.choice(found)
        self.add(indent, "try:")
        self.add(indent + 1, f"{'async ' if kind == 'acm' else ''}with {name}({self.less()}) as {self.target()}:")
        self.block(indent + 2, 2)
        self.except_(indent)

    def do_closing(self, indent):
        self.add(indent, "try:")
        self.add(indent + 1, f"with contextlib.closing({self.creation()}) as {self.target()}:")
        self.block(indent + 2, 2)
        self.except_(indent)

    def do_thread(self, indent):
        name, other = self.name(), self.target()
        way = self.random.randrange(3)
        if way == 0:
            self.add(indent, f"t = threading.Thread(target=lambda it={name}: say({self.tag()}, next(it, 'end') if hasattr(it, 'send') else it))")
        elif way == 1:
            functions = [name for name, kind in self.made if kind in (FUNCTION, GENERATOR)]
            if not functions:
                return self.do_move(indent)
            self.add(indent, f"t = threading.Thread(target={self.random.choice(functions)}, args=({self.less()},))")
        else:
            self.add(indent, f"def work(it={name}):")
            self.add(indent + 1, "try:")
            self.add(indent + 2, f"say({self.tag()}, {self.random.choice(('next(it)', 'it.send(7)', 'it.close()', 'it.throw(KeyError(8))'))})")
            self.add(indent + 1, "except BaseException as e:")
            self.add(indent + 2, f"say({self.tag()}, type(e).__name__)")
            self.add(indent, "t = threading.Thread(target=work)")
            if self.random.random() < 0.5 and other != "n":
                self.add(indent, f"{other} = None")
        self.add(indent, "t.start(); t.join()")

    def do_two_threads(self, indent):
        """Two threads take turns with one object."""
        name, number = self.name(), self.tag()
        go, done, t, turns = f"go{number}", f"done{number}", f"t{number}", f"turns{number}"
        self.add(indent, f"{go}, {done} = threading.Semaphore(0), threading.Semaphore(0)")
        self.add(indent, f"def {turns}(it={name}):")
        self.add(indent + 1, "for i in range(2):")
        self.add(indent + 2, f"{go}.acquire()")
        self.add(indent + 2, "try:")
        self.add(indent + 3, f"say({self.tag()}, next(it))")
        self.add(indent + 2, "except BaseException as e:")
        self.add(indent + 3, f"say({self.tag()}, type(e).__name__)")
        self.add(indent + 2, f"if i == 0: {done}.release(); {go}.acquire()")
        self.add(indent, f"{t} = threading.Thread(target={turns})")
        self.add(indent, f"{t}.start(); {go}.release(); {done}.acquire()")
        self.add(indent, "try:")
        self.statement(indent + 1)
        self.add(indent, "finally:")
        self.add(indent + 1, f"{go}.release(); {go}.release(); {t}.join()")

    # Statements of generators

    def do_yield(self, indent):
        self.add(indent, self.give())

    def give(self):
        value = self.number() if self.random.random() < 0.8 else self.creation()
        if self.random.random() < 0.4:
            return f"say({self.tag()}, (yield {value}))"
        target = self.target()
        return f"{target} = yield {value}" if self.random.random() < 0.4 else f"yield {value}"

    def do_yield_from(self, indent):
        random = self.random
        way = random.random()
        if way < 0.6:
            what = self.creation(GENERATOR)
        elif way < 0.8:
            what = self.name()
        else:
            what = random.choice(("[1, 2]", "range(2)", "(i for i in range(2))", "map(str, range(2))"))
        text = f"{self.target()} = yield from {what}" if random.random() < 0.4 else f"yield from {what}"
        if random.random() < 0.3:
            self.guarded(indent, text)
        else:
            self.add(indent, text)

    def do_guarded_yield(self, indent):
        random = self.random
        self.add(indent, "try:")
        self.add(indent + 1, self.give())
        if random.random() < 0.5:
            self.add(indent, f"except {random.choice(ERRORS)}:")
            self.add(indent + 1, self.tell())
            if random.random() < 0.4:
                self.add(indent + 1, random.choice(("raise", self.give(), "return", f"raise {random.choice(ERRORS)}(3)")))
        else:
            self.add(indent, "finally:")
            self.add(indent + 1, self.tell())
            if random.random() < 0.3:
                self.statement(indent + 1)
            elif random.random() < 0.2:
                self.add(indent + 1, f"yield {self.number()}")

    def do_return(self, indent):
        if self.random.random() < 0.5 or self.context == ASYNC_GENERATOR:
            self.add(indent, f"if {self.condition()}:")
            self.add(indent + 1, "return" if self.context == ASYNC_GENERATOR else f"return {self.number()}")
        else:
            self.add(indent, f"return {self.number()}")

    def do_raise(self, indent):
        self.add(indent, f"if {self.condition()}:")
        self.add(indent + 1, f"raise {self.random.choice(ERRORS)}({self.number()})")

    def do_recurse(self, indent):
        again = f"{self.own}(n - 1)"
        self.add(indent, "if n > 0:")
        if self.context == GENERATOR:
            text = self.random.choice((f"yield from {again}", f"{self.target()} = {again}", f"for i in {again}: yield i"))
        elif self.context == COROUTINE:
            text = self.random.choice((f"await {again}", f"{self.target()} = {again}"))
        elif self.context == ASYNC_GENERATOR:
            text = self.random.choice((f"async for i in {again}:", f"{self.target()} = {again}"))
        else:
            text = again
        if self.own.startswith(("cm", "acm", "tc")):
            text = self.tell()
        self.add(indent + 1, text)
        if text.endswith(":"):
            self.add(indent + 2, "yield i")

    # Statements of coroutines

    def do_await(self, indent):
        random = self.random
        way = random.random()
        if way < 0.25:
            text = "await asyncio.sleep(0)"
        elif way < 0.75:
            text = f"say({self.tag()}, await {self.awaitable()})"
        else:
            text = f"say({self.tag()}, await {self.name()})"
        self.guarded(indent, text)

    def awaitable(self):
        found = [name for name, kind in self.made if kind in (COROUTINE, "tc")]
        return f"{self.random.choice(found)}({self.less()})" if found else "asyncio.sleep(0)"

    def do_bare_await(self, indent):
        self.add(indent, f"await {self.awaitable()}")

    def do_task(self, indent):
        random = self.random
        found = [name for name, kind in self.made if kind == COROUTINE]
        if not found:
            return self.do_await(indent)
        one = lambda: f"{random.choice(found)}({self.less()})"
        target = self.target()
        way = random.randrange(6)
        if way == 0:
            self.add(indent, f"{target} = asyncio.create_task({one()})")
            self.guarded(indent, f"say({self.tag()}, await {target})")
        elif way == 1:
            self.add(indent, f"{target} = asyncio.create_task({one()})")
            if random.random() < 0.5:
                self.add(indent, "await asyncio.sleep(0)")
            self.add(indent, f"{target}.cancel()")
            if random.random() < 0.5:
                self.add(indent, f"{target} = None")
            self.add(indent, "await asyncio.sleep(0)")
        elif way == 2:
            self.guarded(indent, f"await asyncio.gather({one()}, {one()}, return_exceptions={random.random() < 0.5})")
        elif way == 3:
            self.add(indent, "try:")
            self.add(indent + 1, "async with asyncio.TaskGroup() as group:")
            self.add(indent + 2, f"group.create_task({one()})")
            if random.random() < 0.7:
                self.add(indent + 2, f"{target} = group.create_task({one()})")
            if random.random() < 0.5:
                self.statement(indent + 2)
            self.except_(indent)
        elif way == 4:
            self.add(indent, "try:")
            self.add(indent + 1, f"async with asyncio.timeout({random.choice(('0', 'None', '5'))}):")
            self.add(indent + 2, f"await {one()}")
            self.except_(indent)
        else:
            self.add(indent, f"{target} = asyncio.Queue()")
            self.add(indent, f"{target}.put_nowait({one() if random.random() < 0.3 else self.creation()})")
            self.add(indent, f"say({self.tag()}, await {target}.get())")

    def do_async_for(self, indent):
        random = self.random
        found = [name for name, kind in self.made if kind == ASYNC_GENERATOR]
        what = f"{random.choice(found)}({self.less()})" if found and random.random() < 0.7 else self.name()
        self.add(indent, "try:")
        self.add(indent + 1, f"async for i in {what}:")
        self.add(indent + 2, f"say({self.tag()}, i)")
        if random.random() < 0.4:
            self.add(indent + 2, "break")
        elif random.random() < 0.4:
            self.add(indent + 2, "await asyncio.sleep(0)")
        self.except_(indent)

    def do_async_move(self, indent):
        name = self.name()
        found = [name for name, kind in self.made if kind == ASYNC_GENERATOR]
        if found and self.random.random() < 0.4:
            name = f"{self.random.choice(found)}({self.less()})"
        move = self.random.choice((
            f"await anext({name})", f"await anext({name}, 'end')", f"await {name}.asend({self.number()})",
            f"await {name}.athrow({self.random.choice(ERRORS)}(4))", f"await {name}.aclose()",
            f"[i async for i in {name}]", f"[i async for i in (j async for j in {name})]",
            f"{{i: await {self.awaitable()} for i in range(2)}}", f"anext({name})", f"{name}.aclose()",
        ))  # fmt: skip
        self.guarded(indent, f"say({self.tag()}, {move})")

    def do_async_make(self, indent):
        found = [name for name, kind in self.made if kind in (ASYNC_GENERATOR, COROUTINE)]
        if found:
            self.add(indent, f"{self.target()} = {self.random.choice(found)}({self.less()})")
        else:
            self.do_make(indent)

    # Parts

    def move(self):
        random = self.random
        name = self.name() if random.random() < 0.75 else self.creation()
        way = random.random()
        if way < 0.35:
            return f"say({self.tag()}, next({name}))"
        if way < 0.45:
            return f"say({self.tag()}, next({name}, 'end'))"
        if way < 0.6:
            return f"say({self.tag()}, {name}.send({random.choice(('None', self.number()))}))"
        if way < 0.72:
            error = random.choice(ERRORS)
            return f"say({self.tag()}, {name}.throw({error if random.random() < 0.3 else error + '(5)'}))"
        if way < 0.84:
            return f"{name}.close()"
        if way < 0.9:
            return f"say({self.tag()}, {random.choice(('sum', 'len', 'max'))}(list({name})))"
        functions = [name for name, kind in self.made if kind == FUNCTION]
        if functions:
            return f"say({self.tag()}, {random.choice(functions)}({self.less()}))"
        return f"say({self.tag()}, [*{name}])"

    def creation(self, kind=None):
        random = self.random
        found = [name for name, each in self.made if each == (kind or GENERATOR)]
        way = random.random()
        if found and (way < 0.7 or kind is not None):
            return f"{random.choice(found)}({self.less()})"
        if way < 0.8:
            return f"(i * 2 for i in {random.choice(('range(2)', self.name(), '(1, 2)'))})"
        others = [name for name, each in self.made if each in (COROUTINE, ASYNC_GENERATOR, "tc")]
        if others and way < 0.95:
            return f"{random.choice(others)}({self.less()})"
        if found:
            return f"iter([{random.choice(found)}(1), {random.choice(found)}(0)])" if way < 0.97 else f"map({random.choice(found)}, [0, 1])"
        return "(i for i in range(3))"

    def less(self):
        if self.context == MODULE or self.random.random() < 0.4:
            return str(self.random.randint(0, 2))
        return "n"

    def name(self):
        if self.context == MODULE:
            return self.random.choice(NAMES)
        return self.random.choice([*self.names, self.random.choice(NAMES)])

    def target(self):
        return self.random.choice(NAMES if self.context == MODULE else (self.names[:-1] or ("w",)))

    def number(self):
        return str(self.random.randint(1, 9))

    def tag(self):
        self.tags += 1
        return str(self.tags)

    def tell(self):
        return f"say({self.tag()}, {self.name()})"

    def guarded(self, indent, text):
        if self.random.random() < (0.02 if self.context == MODULE else 0.12):
            self.add(indent, text)
            return
        self.add(indent, "try:")
        self.add(indent + 1, text)
        self.except_(indent)

    def except_(self, indent):
        way = self.random.random()
        if way < 0.6:
            self.add(indent, "except BaseException as e:")
            self.add(indent + 1, f"say({self.tag()}, type(e).__name__)")
        elif way < 0.9:
            self.add(indent, "except Exception as e:")
            self.add(indent + 1, f"say({self.tag()}, str(e)[:40])")
        elif self.context == MODULE:
            self.add(indent, "except BaseException:")
            self.add(indent + 1, f"print({self.tag()})")
        else:
            self.add(indent, "finally:")
            self.add(indent + 1, f"print({self.tag()})")

    def add(self, indent, text):
        self.lines.append("    " * indent + text if text else "")


_SIMPLE = ["move"] * 5 + ["bare_move"] + ["make"] * 4 + ["rebind"] * 3 + [
    "tell", "ask", "collect", "yield", "yield", "yield", "yield_from", "yield_from", "guarded_yield", "guarded_yield",
    "return", "raise", "recurse", "await", "await", "bare_await", "task", "task", "async_for", "async_for", "async_move",
    "async_move", "async_make", "async_make",
]  # fmt: skip
_COMPOUND = ["loop", "loop_over", "loop_over", "if", "try", "try", "with", "with", "closing", "thread", "two_threads", "cycle"]
_ASYNC = (COROUTINE, ASYNC_GENERATOR)
_OF = {
    "two_threads": (MODULE, FUNCTION),  # a suspended generator would keep the threads waiting
    "yield": (GENERATOR, ASYNC_GENERATOR), "yield_from": (GENERATOR,), "guarded_yield": (GENERATOR, ASYNC_GENERATOR),
    "return": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR), "recurse": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR),
    "raise": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR),
    "await": _ASYNC, "bare_await": _ASYNC, "task": _ASYNC, "async_for": _ASYNC, "async_move": _ASYNC,
}  # fmt: skip
