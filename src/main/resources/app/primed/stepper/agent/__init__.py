"""The part of Primed that runs inside Python: it runs one program and reports its steps.

start.py is the entry point; child.py runs the program from the greeting to the end; recorder.py records the steps.

The modules have built-in names of their own, copied before any program runs. A program that reaches Python's built-ins
through a library, for example through `enum.bltns`, can change them for itself but not for these modules.
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
