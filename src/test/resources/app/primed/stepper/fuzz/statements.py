"""Statements that stand anywhere."""

import sys

from parts import ERRORS, COROUTINE, ASYNC_GENERATOR, MODULE


class Statements:
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
