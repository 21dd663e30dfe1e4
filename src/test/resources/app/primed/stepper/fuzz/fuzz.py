"""Compares the agent with plain Python on random programs:

    python -I -S -B -X utf8 fuzz.py AGENT FIRST COUNT

AGENT is the agent's folder. Prints each program that differs, made as small as it can be, and a table at the end.
With a folder in place of FIRST, the programs are those in there: see suite.py.

    FILE...     these programs instead of random ones
    --show      prints everything that is told about a program
    --whole     leaves a program that differs as it is
    --alone     a process for each program
    --doubt     the agent polls everything at each event, and reports a change that it would have missed
"""

import atexit
import gc
import json
import linecache
import os
import sys
import time
import types
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import batches  # noqa: E402
import suite  # noqa: E402
from compare import differences  # noqa: E402
from observer import observe  # noqa: E402
from processes import FILE, Child, Run, forked  # noqa: E402
from programs import program  # noqa: E402
from sentinel import Sentinel  # noqa: E402
from shrink import least  # noqa: E402


def main(args):
    if os.path.isdir(args[1]):
        suite.add_to_path(args[1])
        load(args[0])
        suite.main(args[1:])
    agent, begin, count = args[0], int(args[1]), int(args[2])
    shrinking = "--whole" not in args
    load(agent)
    started, failed, kinds, left_out = time.monotonic(), [], {}, {}
    Given.files = [each for each in args[3:] if not each.startswith("--")]
    size = 1 if "--alone" in args or Given.files or DOUBT else TOGETHER
    for first in range(begin, begin + count, size):
        seeds = range(first, min(first + size, begin + count))
        for seed, source, found in compared_together(seeds) if size > 1 else compared_alone(seeds):
            if not found:
                continue
            kind, text = found[0]
            if kind == "slow" or kind == "unobserved":  # settrace changes some lives, before 3.12
                left_out[kind] = left_out.get(kind, 0) + 1
                continue
            failed.append(seed)
            kinds[kind] = kinds.get(kind, 0) + 1
            print(f"Seed {seed} differs in {kind}: {text}", flush=True)
            if shrinking:
                together = [each for each, _ in dict(differences_together([source])).get(0, ())] == [kind]
                small = least(source, lambda texts: failing(texts, kind, together))
                print(small, compared(small)[:1], flush=True)
    seconds = time.monotonic() - started
    print(f"{count} programs from seed {begin} on Python {sys.version.split()[0]} in {seconds:.1f} s: "
          f"{len(failed)} differ {kinds or ''} {failed or ''}, left out: {left_out or 0}")
    sys.exit(1 if failed else 0)


def failing(texts, kind, together):
    texts = [(at, text) for at, text in enumerate(texts) if compiles(text)]
    if together:
        found = ((texts[at][0], differ) for at, differ in differences_together([text for _, text in texts]))
    else:
        found = ((at, compared(text, plainly=kind == "stdout")) for at, text in texts)
    for at, differ in found:
        if [each for each, _ in differ] == [kind]:
            return at
    return None


def compiles(source):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, FILE, "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class Given:
    files = []


def source_of(seed):
    if Given.files:
        with open(Given.files[seed], encoding="utf-8") as file:
            return file.read()
    return program(seed)


def compared_alone(seeds):
    for seed in seeds:
        source = source_of(seed)
        if "# from 3.12" in source and sys.version_info < (3, 12):
            continue
        yield seed, source, compared(source)


def compared_together(seeds):
    """All in one process; those that differ, and one of them anyway, are compared again alone."""
    sources = [program(seed) for seed in seeds]
    done = 0
    while done < len(sources):
        found = dict(differences_together(sources[done:]))
        for at in range(len(found) or 1):
            seed, source = seeds[done], sources[done]
            alone = found.get(at, "did not come that far") or done == seeds[0] // len(sources) % len(sources)
            yield seed, source, compared(source) if alone else []
            done += 1


def differences_together(sources):
    """Those whose process came that far."""
    observed = pieces(forked(("all observed", sources)), "('program',)\n")
    traced = pieces(forked(("all traced", sources)), '{"primed": 1}\n')
    for at, source in enumerate(sources[: min(len(observed), len(traced))]):
        told, _, last = observed[at].rpartition("('status'")
        if told:
            status = eval("('status'" + last.split("\n")[0])
            true = Run(status[1], status[2], "", told)
            yield at, differences(source, true, true, Run(0, traced[at], "", ""), to_the_end=False)


def pieces(run, mark):
    text = run.told if mark[0] == "(" else run.written
    return text.split(mark)[1:]


def compared(source, plainly=True):
    sys.stdout.flush()
    observed = forked(("observed", source))
    plain = forked(("plain", source)) if plainly and observed.status is not None else observed
    order = {"name": FILE, "source": source, "steps": 50_000, "output": 1 << 20}
    if DOUBT:
        order["doubt"] = True
    traced = forked(("traced", source), json.dumps(order).encode() + b"\n") if observed.status is not None else observed
    if "--show" in sys.argv:
        print(source, plain.errors, observed.errors, observed.told, traced.written, traced.errors, sep="\n-----\n")
    return differences(source, plain, observed, traced)


DOUBT = "--doubt" in sys.argv
TOGETHER = 75  # programs in one process


def load(agent):
    """Everything that the three runs need, so that a fork has it."""
    agent = os.path.abspath(agent)
    sys.path.insert(0, os.path.dirname(agent))
    package = __import__(os.path.basename(agent), fromlist=["child"])
    child = __import__(f"{package.__name__}.child", fromlist=["main"])
    for name in ("recorder", "frames", "live", "by_monitoring" if hasattr(sys, "monitoring") else "by_settrace"):
        __import__(f"{package.__name__}.{name}")
    for name in child.SOON_NEEDED:
        __import__(name)
    Loaded.child, Loaded.module = child.main, child
    gc.collect()
    gc.freeze()  # a fork that looks at these objects would copy them


class Loaded:
    child = module = None


def begun(way, source):
    """In the fork: @return the code to execute in the new module `__main__`"""
    warnings.simplefilter("ignore", SyntaxWarning)
    if way.startswith("all"):
        gc.unfreeze = int
        sys.stderr = open(os.devnull, "w")
        if way == "all observed":
            batches.observed(source, observe, 50)
        else:
            batches.traced(source, Loaded.module)
        os._exit(0)
    if way == "traced":
        Loaded.child(["none", "60", "536870912"])
        return None
    module = types.ModuleType("__main__")
    module.__file__ = FILE
    module.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = module
    sys.argv = [FILE]
    sys.path[:] = sys.path[2:]
    linecache.cache[FILE] = (len(source), None, source.splitlines(True), FILE)
    last = types.ModuleType("last")
    last.sentinel, last.__builtins__ = Sentinel(), None
    atexit.register(last.sentinel.at_exit)
    sys.modules["last"] = sys._last = last
    for name in ("observer", "batches", "programs", "statements", "threads", "generators", "coroutines", "parts", "processes", "sentinel", "compare", "shrink", "traced", "suite", "split"):
        del sys.modules[name]
    if way == "plain":
        code = compile(source, FILE, "exec", dont_inherit=True)
        gc.collect()
        return code
    return observe(compile(source, FILE, "exec", 0x400, dont_inherit=True), FILE, 50, put)[0]


def put(text, write=os.write):
    data = text.encode()
    while data:
        data = data[write(1, data) :]


_job = _code = None
try:
    main(sys.argv[1:])
except Child as _child:
    _job = _child.args[0]
if _job is not None:
    _code = begun(*_job)
    for _name in [*globals()]:
        if _name not in ("_code", "sys") and _name[:2] != "__":
            del globals()[_name]
    if _code is not None:
        exec(_code, sys.modules["__main__"].__dict__)
