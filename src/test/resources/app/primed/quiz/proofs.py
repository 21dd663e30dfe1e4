"""What the cards of quizzes/coroutines.json say about Python, as assertions: a part for each, after its card's id.

DeckProofsTest runs all of it in one go, with `inspect` and `sys` imported and these helpers: raises(type, f, *args),
said(type, f, *args) (the message raised), printed(card), run_code(card), right(card), prints_right(card).
"""

# card: generator-or-coroutine
def g(): yield
async def co(): pass
one = co()
assert all(hasattr(g(), n) for n in ("send", "throw", "close"))
assert inspect.iscoroutine(one) and not inspect.iscoroutine(g())
one.close()

# card: calling-generator-function
ran = []
def g(number):
    ran.append(1)
    yield 1 / number
one = g(0)
assert not ran and inspect.getgeneratorstate(one) == "GEN_CREATED"
assert raises(ZeroDivisionError, next, one) and ran

# card: what-makes-a-generator-function
def g():
    return
    yield
assert inspect.isgeneratorfunction(g) and list(g()) == []

# card: iterator-of-itself
def g(): yield 1
one = g()
assert iter(one) is one and list(one) == [1] and list(one) == []

# card: why-lazy
def g():
    yield 1
    raise KeyError
one = g()
assert next(one) == 1 and raises(TypeError, len, one) and raises(KeyError, next, one)
assert raises(TypeError, lambda: one[0])

# card: generator-expression-when
assert raises(NameError, lambda: (1 / n for n in missing))
late = (factor * n for n in [0, 1] if 1 / (n + 1))
factor = 10
assert list(late) == [0, 10]
zero = (1 / n for n in [0])
assert raises(ZeroDivisionError, next, zero)

# card: pep-history
async def co(): pass
one = co()
assert all(hasattr(one, n) for n in ("send", "throw", "close"))
one.close()

# card: choice-call-order
prints_right("choice-call-order")

# card: choice-used-up
prints_right("choice-used-up")

# card: choice-which-kind
async def co(): pass
async def ag(): yield
def g(): yield
one = co()
assert inspect.iscoroutine(one)
assert not any(map(inspect.iscoroutine, (g(), ag(), co)))
assert inspect.iscoroutinefunction(co) and inspect.isasyncgen(ag())
one.close()

# card: what-priming-is
def g(): x = yield
one = g()
assert said(TypeError, one.send, 1) == "can't send non-None value to a just-started generator"
two = g()
assert two.send(None) is None

# card: what-send-does
got = []
def g():
    x = yield "y"
    got.append(x)
    yield "z"
one = g()
assert one.send(None) == "y" and not got
assert one.send(5) == "z" and got == [5]
assert raises(StopIteration, one.send, None)

# card: yield-is-an-expression
got = []
def g():
    x = yield 5
    got.append(x)
one = g()
assert next(one) == 5 and not got
next(one, None)
assert got == [None]

# card: ways-to-prime
def g():
    yield "first"
    yield "second"
primed = g(); next(primed)
def outer(): yield from primed
assert list(outer()) == ["second"]

# card: send-to-the-end
def g(): yield
one = g()
list(one)
assert raises(StopIteration, one.send, "lost") and raises(StopIteration, next, one)

# card: choice-send-returns
prints_right("choice-send-returns")

# card: choice-first-send
def g(): yield 7
assert g().send(None) == 7 and raises(TypeError, g().send, 0)

# card: what-throw-does
def g():
    try: yield 1
    except KeyError: yield 2
one = g(); next(one)
assert one.throw(KeyError()) == 2
two = g()
assert raises(KeyError, two.throw, KeyError()) and inspect.getgeneratorstate(two) == "GEN_CLOSED"
three = g(); next(three)
assert raises(OSError, three.throw, OSError()) and inspect.getgeneratorstate(three) == "GEN_CLOSED"

# card: what-close-does
ran = []
def g():
    try: yield
    except GeneratorExit: return "bye"
    finally: ran.append(1)
one = g(); one.close()
assert not ran and inspect.getgeneratorstate(one) == "GEN_CLOSED"
two = g(); next(two)
assert two.close() == ("bye" if sys.version_info >= (3, 13) else None) and ran
assert two.close() is None
def stubborn():
    try: yield
    finally: yield
three = stubborn(); next(three)
assert said(RuntimeError, three.close) == "generator ignored GeneratorExit"

# card: generatorexit-base
import asyncio
assert GeneratorExit.__base__ is BaseException and not issubclass(KeyboardInterrupt, Exception)
assert asyncio.CancelledError.__base__ is BaseException
def g():
    try: yield
    except Exception: yield "caught"
one = g(); next(one)
assert one.close() is None and inspect.getgeneratorstate(one) == "GEN_CLOSED"

# card: dropped-generator
ran = []
def g():
    try: yield
    finally: ran.append(1)
one = g(); next(one)
del one
assert ran == [1]

# card: throw-signature
import warnings
def g(): yield
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    one = g(); next(one)
    assert raises(ValueError, one.throw, ValueError("no"))
    two = g(); next(two)
    assert raises(ValueError, two.throw, ValueError)
    assert not seen
    three = g(); next(three)
    assert raises(ValueError, three.throw, ValueError, "no", None)
    assert bool(seen) == (sys.version_info >= (3, 12))

# card: with-and-yield
import contextlib
log = []
@contextlib.contextmanager
def resource():
    try: yield
    finally: log.append("released")
def g():
    with resource(): yield 1
one = g(); next(one)
assert not log
with contextlib.closing(one): pass
assert log == ["released"]

# card: choice-yield-in-finally
assert said(RuntimeError, run_code, "choice-yield-in-finally") == "generator ignored GeneratorExit"

# card: choice-stopiteration-inside
def g():
    raise StopIteration
    yield
assert said(RuntimeError, next, g()) == "generator raised StopIteration"

# card: choice-close-value
def g():
    try: yield
    except GeneratorExit: return "bye"
one = g(); next(one)
assert one.close() == ("bye" if sys.version_info >= (3, 13) else None)
assert g().close() is None

# card: four-states
assert [inspect.GEN_CREATED, inspect.GEN_RUNNING, inspect.GEN_SUSPENDED, inspect.GEN_CLOSED] == ["GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"]
assert inspect.CORO_RUNNING == "CORO_RUNNING"
assert hasattr(inspect, "AGEN_RUNNING") == (sys.version_info >= (3, 12))

# card: when-running
def g():
    said_it.append(said(ValueError, next, one))
    states.append(inspect.getgeneratorstate(one))
    yield
said_it, states = [], []
one = g()
next(one)
assert said_it == ["generator already executing"] and states == ["GEN_RUNNING"]
assert inspect.getgeneratorstate(one) == "GEN_SUSPENDED"

# card: states-by-attributes
def g(): yield
one = g()
assert (one.gi_running, one.gi_suspended) == (False, False) and one.gi_frame is not None
next(one)
assert one.gi_suspended and not one.gi_running
one.close()
assert one.gi_frame is None

# card: state-in-finally
seen = []
def g():
    try: yield
    finally: seen.append(inspect.getgeneratorstate(one))
one = g(); next(one); one.close()
assert seen == ["GEN_RUNNING"] and inspect.getgeneratorstate(one) == "GEN_CLOSED"

# card: way-of-states
def g(): yield
one = g(); one.close()
assert inspect.getgeneratorstate(one) == "GEN_CLOSED" and raises(StopIteration, next, one)

# card: choice-state-of-outer
prints_right("choice-state-of-outer")

# card: choice-self-next
def g():
    yield said(ValueError, next, one)
one = g()
assert next(one) == "generator already executing"

# card: yield-from
def inner():
    x = yield 1
    return x
def outer(): results.append((yield from inner()))
results = []
one = outer(); next(one)
assert raises(StopIteration, one.send, 7) and results == [7]

# card: return-in-generator
def g():
    yield 1
    return 2
one = g(); next(one)
try: next(one)
except StopIteration as end: assert end.value == 2
assert list(g()) == [1]

# card: yield-from-any-iterable
def g(): yield from [1, 2]
one = g(); next(one)
assert "no attribute 'send'" in said(AttributeError, one.send, "x")
def h(): yield from "ab"
assert list(h()) == ["a", "b"]

# card: throw-through-yield-from
seen = []
def inner():
    try: yield 1
    except KeyError as e: seen.append("inner"); raise
def outer():
    try: yield from inner()
    except KeyError: seen.append("outer"); yield 2
one = outer(); next(one)
assert one.throw(KeyError()) == 2 and seen == ["inner", "outer"]

# card: whom-it-delegates-to
def inner(): yield
def outer(): yield from inner()
one = outer()
assert one.gi_yieldfrom is None
next(one)
assert one.gi_yieldfrom.gi_code is inner.__code__

# card: yield-list-or-yield-from
def a(): yield [1, 2]
def b(): yield from [1, 2]
assert list(a()) == [[1, 2]] and list(b()) == [1, 2]

# card: choice-return-value
prints_right("choice-return-value")

# card: choice-what-passes
got = []
def inner():
    try: got.append((yield))
    except KeyError: got.append("thrown")
    try: yield
    except GeneratorExit: got.append("closed"); raise
def outer(): yield from inner()
one = outer(); next(one); one.send(1); one.close()
two = outer(); next(two); two.throw(KeyError())
assert got == [1, "closed", "thrown"]

# card: thread-or-coroutine
pass  # about operating systems

# card: why-locks
import asyncio
async def add():
    global total
    before = total
    await asyncio.sleep(0)
    total = before + 1
async def both():
    await asyncio.gather(add(), add())
globals()["total"] = 0
asyncio.run(both())
assert total == 1

# card: gil
assert abs(sys.getswitchinterval() - 0.005) < 1e-9
assert getattr(sys, "_is_gil_enabled", lambda: True)() in (True, False)

# card: when-threads
import asyncio
assert asyncio.run(asyncio.to_thread(lambda: 42)) == 42

# card: many-of-them
def g(): yield
one = g(); next(one)
assert sys.getsizeof(one) < 1000
many = [g() for _ in range(10_000)]
assert all(next(each) is None for each in many)

# card: choice-two-threads
import threading
inside, go_on, seen = threading.Event(), threading.Event(), []
def g():
    inside.set(); go_on.wait(); yield 1
one = g()
worker = threading.Thread(target=next, args=(one,)); worker.start(); inside.wait()
seen.append(said(ValueError, next, one)); go_on.set(); worker.join()
assert seen == ["generator already executing"]

# card: cooperative-preemptive
pass  # about scheduling in general

# card: scheduler-in-short
from collections import deque
log = []
def task(name, turns):
    for turn in range(turns): log.append(name + str(turn)); yield
ready = deque([task("a", 2), task("b", 1)])
while ready:
    one = ready.popleft()
    try: next(one)
    except StopIteration: continue
    ready.append(one)
assert log == ["a0", "b0", "a1"]

# card: starvation
import asyncio
log = []
async def hog():
    for _ in range(1000): pass
    log.append("hog")
async def other(): log.append("other")
async def main(): await asyncio.gather(hog(), other())
asyncio.run(main())
assert log == ["hog", "other"]

# card: who-preempts-python
import dis
assert sys.getswitchinterval() == 0.005
assert len(list(dis.get_instructions(compile("total += 1", "", "exec")))) > 2

# card: choice-where-switch
import asyncio
log = []
async def nothing(): pass
async def a():
    await nothing(); log.append("a")
    await asyncio.sleep(0); log.append("a2")
async def b(): log.append("b")
async def main(): await asyncio.gather(a(), b())
asyncio.run(main())
assert log == ["a", "b", "a2"]

# card: choice-sleep-blocks
import asyncio, time
log = []
async def sleeper(): time.sleep(0.01); log.append("slept")
async def other(): log.append("other")
async def main(): await asyncio.gather(sleeper(), other())
asyncio.run(main())
assert log == ["slept", "other"]

# card: async-on-yield
import types
@types.coroutine
def bottom():
    return (yield "control")
async def top(): return await bottom()
one = top()
assert one.send(None) == "control"
try: one.send(5)
except StopIteration as end: assert end.value == 5

# card: calling-async-def
import warnings
ran = []
async def co(): ran.append(1)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    one = co()
    del one
assert not ran and any("was never awaited" in str(w.message) for w in seen)

# card: await-twice
import asyncio
async def co(): return 1
async def main():
    one = co()
    await one
    try: await one
    except RuntimeError as e: assert str(e) == "cannot reuse already awaited coroutine"
    else: assert False
    task = asyncio.ensure_future(co())
    assert await task == 1 and await task == 1
asyncio.run(main())

# card: coroutine-or-task
import asyncio
log = []
async def co(): log.append("co")
async def main():
    task = asyncio.create_task(co()); log.append("main")
    await task
    await co()
asyncio.run(main())
assert log == ["main", "co", "co"] and hasattr(asyncio, "TaskGroup")

# card: what-types-coroutine-does
import types, asyncio
@types.coroutine
def a():
    yield 1
class B:
    def __await__(self): yield 2
async def top():
    await a(); await B()
one = top()
assert one.send(None) == 1 and one.send(None) == 2
assert not hasattr(asyncio, "coroutine")

# card: cancelling-a-task
import asyncio
log = []
async def co():
    try: await asyncio.sleep(60)
    finally: log.append("tidy")
async def main():
    task = asyncio.create_task(co())
    await asyncio.sleep(0)
    task.cancel()
    try: await task
    except asyncio.CancelledError: log.append("cancelled")
asyncio.run(main())
assert log == ["tidy", "cancelled"]

# card: async-generator-what
import asyncio
async def ag():
    await asyncio.sleep(0)
    yield 1
async def main():
    one = ag()
    assert await anext(one) == 1
    assert [x async for x in ag()] == [1]
    assert all(hasattr(one, n) for n in ("asend", "athrow", "aclose"))
asyncio.run(main())
for text in ("async def a():\n yield\n return 1", "async def a():\n yield from []"):
    assert raises(SyntaxError, compile, text, "", "exec")

# card: choice-awaitable
import types, asyncio
async def co(): pass
@types.coroutine
def marked(): yield
def g(): yield
async def ag(): yield
class W:
    def __await__(self): yield
one = co()
assert all(map(inspect.isawaitable, (one, marked(), W()))) and hasattr(asyncio.Task, "__await__")
assert not inspect.isawaitable(g()) and not inspect.isawaitable(ag())
one.close()

# card: choice-gather-order
assert printed("choice-gather-order").strip() == right("choice-gather-order")[0].strip("`")

# card: choice-break-async-for
import asyncio
log = []
async def ag():
    try:
        yield 1
        yield 2
    finally: log.append("tidy")
async def main():
    async for _ in ag(): break
    log.append("after")
asyncio.run(main())
assert log == ["after", "tidy"]

# card: what-colour
assert raises(SyntaxError, compile, "def f():\n  await g()", "", "exec")

# card: downsides-of-generators
g = (n for n in range(3))
assert raises(TypeError, len, g) and raises(TypeError, lambda: g[0]) and raises(TypeError, lambda: g[:1])
assert list(g) and not list(g)

# card: downsides-of-coroutines
import asyncio, threading
seen = set()
async def co(): seen.add(threading.get_ident())
async def main(): await asyncio.gather(co(), co(), co())
asyncio.run(main())
assert len(seen) == 1

# card: why-hard-to-debug
def g():
    x = 1
    yield
one = g(); next(one)
assert inspect.getgeneratorlocals(one) == {"x": 1}
assert one.gi_frame.f_lineno == g.__code__.co_firstlineno + 2 and one.gi_frame.f_back is None

# card: choice-late-mistake
prints_right("choice-late-mistake")
