package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which answers could throw a coin.
class NondeterminismTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "import time\nprint(time.time())", "import time as t\nt.time()", "from time import time",
        "from time import sleep, time",
        "import time\nt = time\n", "import time; f(time)", "import random", "from random import choice as c",
        "print(id(x))",
        "list(map(id, x))", "f = hash\n", "datetime.now()", "from os import times", "import os\nos.urandom(1)",
        "print(f'{id(x)}')", "if x: y = time.monotonic()", "while f(): time()", "__import__('x') or time",
    })
    void aValueThatDiffersIsChance(String code) {
        assertTrue(Nondeterminism.isUsedIn(new PythonSource(code)), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import time\ntime.sleep(3)", "from time import sleep\nsleep(3)", "import threading, time\ntime.sleep(1)",
        "import datetime\nprint(datetime.date(2026, 1, 2))", "me.id = 3\nprint(me.id)", "def f(id: int, hash=3): pass",
        "now = 3\nprint(now)", "times = 4\nfor n in range(times): pass", "# time.time()\nprint('random')",
    })
    void waitingAndOwnNamesAreNot(String code) {
        assertFalse(Nondeterminism.isUsedIn(new PythonSource(code)), code);
    }
}
