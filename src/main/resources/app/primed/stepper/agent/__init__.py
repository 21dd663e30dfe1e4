"""The part of Primed that runs inside Python: it runs one program and tells what happens, step by step.

start.py is run; child.py is the run from hello to end; recorder.py is where steps come from.

Its modules have built-in names of their own, taken before any program runs. A program that gets at Python's built-ins
through a library, as through `enum.bltns`, changes what it sees itself, and nothing here.
"""

import builtins
import sys
from _frozen_importlib_external import PathFinder, SourceFileLoader

OWN = dict(vars(builtins))


class _Loader(SourceFileLoader):
    def exec_module(self, module):
        module.__builtins__ = OWN
        super().exec_module(module)


class _Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.rpartition(".")[0] != __name__:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


sys.meta_path.insert(0, _Finder)
