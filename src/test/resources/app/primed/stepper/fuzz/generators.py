"""Statements of generators."""

from parts import ERRORS, GENERATOR, COROUTINE, ASYNC_GENERATOR


class Generators:
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
