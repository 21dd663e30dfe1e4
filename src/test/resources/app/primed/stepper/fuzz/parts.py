"""What statements are made of: names, values, calls that create and move objects."""

ERRORS = ("ValueError", "KeyError", "RuntimeError", "GeneratorExit", "StopIteration", "ZeroDivisionError")
NAMES = ("a", "b", "c", "d")
LOCALS = ("x", "y", "z")

FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR = "f", "g", "c", "ag"
MODULE = "module"


class Parts:
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
