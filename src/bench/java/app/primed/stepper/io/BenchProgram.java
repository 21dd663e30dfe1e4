package app.primed.stepper.io;

import java.util.Locale;

/// The programs that are measured, each in the size asked for.
enum BenchProgram {
    /// One generator feeds another.
    PIPELINE(10, """
            def numbers(n):
                for i in range(n):
                    yield i
            def squares(xs):
                for x in xs:
                    yield x * x
            total = 0
            for v in squares(numbers(COUNT)):
                total += v
            """),
    /// Fifty generators take turns.
    SCHEDULER_OF_50(450, """
            from collections import deque
            def worker(turns):
                for turn in range(turns):
                    x = yield turn
            ready = deque(worker(COUNT) for _ in range(50))
            while ready:
                task = ready.popleft()
                try:
                    next(task)
                    ready.append(task)
                except StopIteration:
                    pass
            """),
    /// A hundred tasks take turns in asyncio's loop.
    ASYNCIO_100_TASKS(400, """
            import asyncio
            async def work(n):
                for i in range(n):
                    await asyncio.sleep(0)
            async def main():
                await asyncio.gather(*(work(COUNT) for _ in range(100)))
            asyncio.run(main())
            """),
    /// The next eight hold much that can change: objects, nested lists, closures.
    TREE_OF_OBJECTS(57, true, """
            import random
            class Node:
                def __init__(self, value):
                    self.value = value
                    self.left = None
                    self.right = None
            def insert(node, value):
                if node is None:
                    return Node(value)
                if value < node.value:
                    node.left = insert(node.left, value)
                else:
                    node.right = insert(node.right, value)
                return node
            random.seed(1)
            root = None
            for i in range(COUNT):
                root = insert(root, random.random())
            """),
    QUEENS(2600, true, """
            class Queens:
                def __init__(self, n):
                    self.n = n
                    self.board = [[0] * n for _ in range(n)]
                    self.columns = [False] * n
                def safe(self, row, column):
                    for above in range(row):
                        for side in (column - row + above, column + row - above):
                            if 0 <= side < self.n and self.board[above][side]:
                                return False
                    return not self.columns[column]
                def solve(self, row):
                    if row == self.n:
                        yield [list(line) for line in self.board]
                        return
                    for column in range(self.n):
                        if self.safe(row, column):
                            self.board[row][column] = 1
                            self.columns[column] = True
                            yield from self.solve(row + 1)
                            self.board[row][column] = 0
                            self.columns[column] = False
            for round in range(COUNT):
                for board in Queens(5).solve(0):
                    pass
            """),
    CONJUNCTION(210, true, """
            def conjoin(makers):
                values = [None] * len(makers)
                def at(i):
                    if i == len(makers):
                        yield values
                    else:
                        for values[i] in makers[i]():
                            yield from at(i + 1)
                return at(0)
            for round in range(COUNT):
                for found in conjoin([lambda: iter((0, 1, 2))] * 3):
                    pass
            """),
    CLOSURES(70, true, """
            def counter(start):
                count = [start]
                def more(by):
                    count[0] += by
                    return count
                return more
            counters = [counter(i) for i in range(10)]
            seen = {}
            for round in range(COUNT):
                for i, more in enumerate(counters):
                    seen[i] = more(round)
            """),
    GAME_OF_LIFE(1100, true, """
            class Life:
                def __init__(self, size):
                    self.size = size
                    self.cells = [[(x * y + x) % 3 == 0 for x in range(size)] for y in range(size)]
                def around(self, x, y):
                    count = 0
                    for dy in (-1, 0, 1):
                        for dx in (-1, 0, 1):
                            if (dx or dy) and self.cells[(y + dy) % self.size][(x + dx) % self.size]:
                                count += 1
                    return count
                def step(self):
                    after = [[False] * self.size for _ in range(self.size)]
                    for y in range(self.size):
                        for x in range(self.size):
                            after[y][x] = self.around(x, y) in ((2, 3) if self.cells[y][x] else (3,))
                    self.cells = after
            life = Life(5)
            for round in range(COUNT):
                life.step()
            """),
    LINKED_LIST(21, true, """
            class Link:
                def __init__(self, value, before):
                    self.value = value
                    self.before = before
                    self.after = None
            class Chain:
                def __init__(self):
                    self.first = self.last = None
                    self.size = 0
                def add(self, value):
                    link = Link(value, self.last)
                    if self.last is None:
                        self.first = link
                    else:
                        self.last.after = link
                    self.last = link
                    self.size += 1
                def drop(self):
                    first = self.first
                    self.first = first.after
                    if self.first is not None:
                        self.first.before = None
                    self.size -= 1
                    return first.value
            chain = Chain()
            for i in range(COUNT):
                chain.add(i)
                if i > 5:
                    chain.drop()
            """),
    GRAPH(230, true, """
            from collections import deque
            class City:
                def __init__(self, name):
                    self.name = name
                    self.roads = []
                    self.distance = None
            def search(start):
                start.distance = 0
                waiting = deque([start])
                while waiting:
                    city = waiting.popleft()
                    for other in city.roads:
                        if other.distance is None:
                            other.distance = city.distance + 1
                            waiting.append(other)
            for round in range(COUNT):
                cities = {name: City(name) for name in "abcdefgh"}
                for name, to in zip("aabbcdefg", "bcdedefgh"):
                    cities[name].roads.append(cities[to])
                    cities[to].roads.append(cities[name])
                search(cities["a"])
            """),
    BANK(30, true, """
            from dataclasses import dataclass, field
            @dataclass
            class Account:
                owner: str
                balance: int = 0
                history: list = field(default_factory=list)
            class Bank:
                def __init__(self):
                    self.accounts = {}
                def open(self, owner):
                    self.accounts[owner] = Account(owner)
                def move(self, giver, taker, amount):
                    one, other = self.accounts[giver], self.accounts[taker]
                    one.balance -= amount
                    other.balance += amount
                    one.history.append((taker, -amount))
                    other.history.append((giver, amount))
                    del one.history[:-3], other.history[:-3]
            bank = Bank()
            for name in ("ada", "bob", "eve"):
                bank.open(name)
            for i in range(COUNT):
                bank.move("ada", "bob", i)
                bank.move("bob", "eve", 1)
            """);

    private final int stepsEach;
    private final boolean fat;
    private final String text;

    BenchProgram(int stepsEach, String text) {
        this(stepsEach, false, text);
    }

    BenchProgram(int stepsEach, boolean fat, String text) {
        this.stepsEach = stepsEach;
        this.fat = fat;
        this.text = text;
    }

    /// The numbers of steps it is run with.
    int[] sizes() {
        return fat ? new int[] {1_000, 20_000} : new int[] {1_000, 100_000, 1_000_000};
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The program's text, to make about so many steps.
    String source(int steps) {
        return text.replace("COUNT", Integer.toString(Math.max(1, steps / stepsEach)));
    }
}
