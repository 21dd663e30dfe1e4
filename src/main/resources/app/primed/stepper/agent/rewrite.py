"""What no event of Python's shows is asked for in the program's own text.

Calls of our hooks are put around some expressions, each at the place of the expression it surrounds, so that
lines, tracebacks and frames stay the program's:

    f(x)               made(f(x))                 a generator or coroutine may have come to be
    (x for x in y)     made(x for x in y)
    yield e            sent((yield gave(e)))      the value sent in; `gave` in async functions only
    yield from e       yield from to(e)           whom it delegates to
    await e            await to(e)
    g.gi_running       asked(g, "gi_running").gi_running
    getattr(g, "gi_running")    getattr(asked(g, "gi_running", getattr), "gi_running")
    getattr            watched(getattr)           in an answer that is judged
    datetime.now()     now(datetime.now)()        the time of the program's clock

The hooks stand among the builtins under names like `__primed_made__`, so they do not show in `globals()`.
"""

import ast

MOMENTS = frozenset(("now", "today", "utcnow"))
HOOKS = ("made", "sent", "gave", "to", "asked", "watched", "now")
STATE_ATTRIBUTES = frozenset(
    f"{kind}_{what}" for kind in ("gi", "cr", "ag") for what in ("running", "suspended", "frame")
)


def parsed(source, filename):
    """The program's tree. Raises SyntaxError as Python does."""
    return compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)


def hooked(tree, filename, mode, strict=False):
    """The code object of a tree with hooks.

    @param strict whether `getattr` is watched, as in an answer
    """
    return compile(_Hooks(strict).visit(tree), filename, mode, dont_inherit=True)


def hook_name(hook):
    return f"__primed_{hook}__"


def _hook(hook, at, *args):
    name = ast.copy_location(ast.Name(hook_name(hook), ast.Load()), at)
    return ast.copy_location(ast.Call(name, list(args), []), at)


class _Hooks(ast.NodeTransformer):
    def __init__(self, strict):
        self.asynchronous = False
        self.strict = strict

    def _function(self, node):
        # Annotations are kept, because they are shown as written.
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        self._defaults(node.args)
        self._body(node, type(node) is ast.AsyncFunctionDef)
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def _defaults(self, args):
        args.defaults = [self.visit(each) for each in args.defaults]
        args.kw_defaults = [each and self.visit(each) for each in args.kw_defaults]

    def _body(self, node, asynchronous):
        outer, self.asynchronous = self.asynchronous, asynchronous
        node.body = [self.visit(each) for each in node.body]
        self.asynchronous = outer

    def visit_Lambda(self, node):
        self._defaults(node.args)
        outer, self.asynchronous = self.asynchronous, False
        node.body = self.visit(node.body)
        self.asynchronous = outer
        return node

    def visit_AnnAssign(self, node):
        node.target = self.visit(node.target)
        node.value = node.value and self.visit(node.value)
        return node

    def visit_TypeAlias(self, node):
        return node

    def visit_Name(self, node):
        if self.strict and node.id == "getattr" and type(node.ctx) is ast.Load:
            return _hook("watched", node, node)
        return node

    def visit_Call(self, node):
        function = node.func
        self.generic_visit(node)
        if type(function) is ast.Attribute and function.attr in MOMENTS:
            node.func = _hook("now", function, node.func)
        if type(function) is ast.Name and function.id == "getattr" and len(node.args) >= 2:
            attribute = node.args[1]
            if type(attribute) is ast.Constant and attribute.value in STATE_ATTRIBUTES:
                getter = ast.copy_location(ast.Name("getattr", ast.Load()), node)
                what = ast.copy_location(ast.Constant(attribute.value), node)
                node.args[0] = _hook("asked", node.args[0], node.args[0], what, getter)
        return _hook("made", node, node)

    def visit_GeneratorExp(self, node):
        self.generic_visit(node)
        return _hook("made", node, node)

    def visit_Yield(self, node):
        self.generic_visit(node)
        if self.asynchronous:
            value = node.value or ast.copy_location(ast.Constant(None), node)
            node.value = _hook("gave", value, value)
        return _hook("sent", node, node)

    def visit_YieldFrom(self, node):
        self.generic_visit(node)
        node.value = _hook("to", node.value, node.value)
        return node

    visit_Await = visit_YieldFrom

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if node.attr in STATE_ATTRIBUTES and type(node.ctx) is ast.Load:
            what = ast.copy_location(ast.Constant(node.attr), node.value)
            node.value = _hook("asked", node.value, node.value, what)
        return node
