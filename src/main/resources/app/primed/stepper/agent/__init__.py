"""The part of Primed that runs inside Python: it runs one program and reports its steps.

start.py is the entry point; child.py runs the program from the greeting to the end; recorder.py records the steps.

The modules have built-in names of their own, copied before any program runs. A program that reaches Python's built-ins
through a library, for example through `enum.bltns`, can change them for itself but not for these modules.
"""

import builtins
import sys
from _frozen_importlib_external import PathFinder, SourceFileLoader

OWN = dict(vars(builtins))


_when_loaded = {}  # by name of a module of the library: what is called with it


def when_loaded(name, call):
    """Calls with the module once the program, or a module it uses, has loaded it; at once if it is loaded."""
    if name in sys.modules:
        call(sys.modules[name])
    else:
        _when_loaded[name] = call


class _Loader(SourceFileLoader):
    keeps_compiled = False

    def get_code(self, name):
        before, sys.dont_write_bytecode = sys.dont_write_bytecode, not self.keeps_compiled
        try:
            return super().get_code(name)
        finally:
            sys.dont_write_bytecode = before

    def exec_module(self, module):
        module.__builtins__ = OWN
        super().exec_module(module)


def keep_compiled():
    """Python runs with `-B`; but in Primed's cache the agent's compiled files are kept for the next start."""
    _Loader.keeps_compiled = True


class _Told(SourceFileLoader):
    def exec_module(self, module):
        module.__loader__ = module.__spec__.loader = SourceFileLoader(self.name, self.path)
        super().exec_module(module)
        _when_loaded.pop(self.name)(module)


class _Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name in _when_loaded:
            spec = PathFinder.find_spec(name, path)
            if spec is not None and type(spec.loader) is SourceFileLoader:
                spec.loader = _Told(spec.loader.name, spec.loader.path)
            return spec
        if name.rpartition(".")[0] != __name__:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


sys.meta_path.insert(0, _Finder)
