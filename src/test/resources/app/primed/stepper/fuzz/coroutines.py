"""Statements of coroutines and asynchronous generators."""

from parts import ERRORS, COROUTINE, ASYNC_GENERATOR


class Coroutines:
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
