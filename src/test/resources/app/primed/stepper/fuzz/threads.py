"""Statements that hand objects to other threads, which run one at a time."""

from parts import FUNCTION, GENERATOR


class Threads:
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
