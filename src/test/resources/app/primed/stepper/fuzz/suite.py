"""Compares the agent with plain Python on the tests of CPython's own test suite, or on a folder of scripts:

    python -I -S -B -X utf8 fuzz.py AGENT FOLDER [FILE|PART]...
"""

import gc
import json
import os
import re
import sys
import time

import processes
from compare import differences
from processes import FILE, forked
from split import scripts_in, tests_of

FILES = (
    "test_generators", "test_generator_stop", "test_genexps", "test_yield_from", "test_coroutines", "test_asyncgen",
    "test_contextlib", "test_contextlib_async", "test_types", "test_asyncio.test_tasks", "test_asyncio.test_taskgroups",
    "test_asyncio.test_queues", "test_asyncio.test_timeouts", "test_asyncio.test_locks",
)  # fmt: skip
RIGHT, POORER, FALSE, OTHERWISE, STOPPED = "right", "values poorer", "false life", "otherwise wrong", "stopped"
SKIPPED, UNOBSERVED, CHANGING = "skipped", "changed by observer", "not deterministic"
COLUMNS = (RIGHT, POORER, FALSE, OTHERWISE, STOPPED, SKIPPED, UNOBSERVED, CHANGING)
JUDGED_AS = {"gave": POORER, "got": POORER, "objects": FALSE, "created": FALSE, "states": FALSE, "delegates": FALSE}
SHIFTS = 6  # runs with other addresses, by which a set of tasks is ordered
ADDRESS = re.compile(r"0x[0-9a-fA-F]+")


def add_to_path(folder):
    processes.SECONDS = 20
    sys.path.append(os.path.dirname(os.path.abspath(folder)))


def main(args):
    """@param args CPython's Lib/test, then names of files or parts of names of tests, else all in FILES; or any other folder,
    each of whose scripts is one program
    """
    folder = args[0]
    if os.path.exists(os.path.join(folder, "support")):
        names = [each for each in args[1:] if os.path.exists(os.path.join(folder, *each.split(".")) + ".py")] or FILES
        parts, find = [each for each in args[1:] if each not in names and each[:2] != "--"], tests_of
    else:
        names, parts = [folder], [each for each in args[1:] if each[:2] != "--"]
        find = scripts_in
    rows, started = [], time.monotonic()
    for name in names:
        rows.append((name, row_of(name, find, parts)))
    total = {column: sum(row[column] for _, row in rows) for column in COLUMNS}
    print(f"\nPython {sys.version.split()[0]}, {time.monotonic() - started:.0f} s\n")
    print("| file | tests | " + " | ".join(COLUMNS) + " |\n" + "| --- |" + " ---: |" * (len(COLUMNS) + 1))
    for name, row in (*rows, ("all", total)):
        print(f"| {name} | {sum(row.values())} | " + " | ".join(str(row[column]) for column in COLUMNS) + " |")
    sys.exit(1 if total[FALSE] or total[OTHERWISE] else 0)


def row_of(name, find, parts):
    row = dict.fromkeys(COLUMNS, 0)
    try:
        tests = find(name)
    except ImportError as error:
        print(f"{name}: {error}")
        return row
    gc.collect()
    gc.freeze()  # what the tests import is not the program's
    for test, source in tests:
        if not parts or any(part in test for part in parts):
            judgement, why = judged(source)
            row[judgement] += 1
            if judgement != RIGHT:
                print(f"{name} {test}: {judgement}: {why}", flush=True)
    print(f"  {name}: {row}", file=sys.stderr, flush=True)
    return row


def judged(source):
    """@return the column it counts in, and why"""
    plain = neutral(forked(("plain", source)))
    last = plain.errors.rstrip().rpartition("\n")[2]
    if "SkipTest" in last or last.startswith("ModuleNotFoundError"):
        return SKIPPED, last
    observed = neutral(forked(("observed", source)))
    order = {"name": FILE, "source": source, "steps": 200_000, "output": 1 << 20}
    traced = forked(("traced", source), json.dumps(order).encode() + b"\n")
    neutral(traced)
    if "--show" in sys.argv:
        print(source, plain.errors, observed.errors, observed.told, traced.written, traced.errors, sep="\n-----\n")
    if plain.status is None:
        return STOPPED, "CPython itself takes too long"
    end = traced.written.rstrip().rpartition("\n")[2]
    if traced.status is None or not end.startswith(('["end","finished"', '["end","error"')):
        return STOPPED, end[:200] if end[:6] == '["end"' else f"status {traced.status} {traced.errors[-300:]}"
    found = differences(source, plain, observed, traced)
    if not found:
        return RIGHT, ""
    kind, why = found[0]
    for at in range(SHIFTS):
        sys._shift = [bytes(size) for size in range(0, 512, 16) for _ in range(at * 7 + size % 5)]
        again = neutral(forked(("plain", source)))
        if (again.written, again.status) != (plain.written, plain.status):
            return CHANGING, "two runs of CPython differ"
        again = neutral(forked(("observed", source)))
        if again.told != observed.told:
            return CHANGING, "two runs of CPython differ in lives"
    if kind in ("unobserved", "slow"):
        return UNOBSERVED, why
    return JUDGED_AS.get(kind, OTHERWISE), f"{kind}: {why}"


def neutral(run):
    run.written = ADDRESS.sub(lambda found: "0" * len(found[0]), run.written)
    return run
