def _run_reworded(answer, suffix):
    """Runs an answer while inspect's names of the states end with a suffix.

    What the answer compares a state with is given the suffix too, so that honest answers go the same way as before.
    """
    import ast
    import inspect

    states = ("CREATED", "RUNNING", "SUSPENDED", "CLOSED")
    words = frozenset(prefix + state for prefix in ("GEN_", "CORO_", "AGEN_") for state in states)

    def reworded(node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in words:
            return ast.copy_location(ast.Constant(node.value + suffix), node)
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            node.elts = [reworded(each) for each in node.elts]
        return node

    class Compared(ast.NodeTransformer):
        def visit_Compare(self, node):
            self.generic_visit(node)
            node.left = reworded(node.left)
            node.comparators = [reworded(each) for each in node.comparators]
            return node

        def visit_MatchValue(self, node):
            node.value = reworded(node.value)
            return node

    for word in words:
        if hasattr(inspect, word):
            setattr(inspect, word, word + suffix)
    code = compile(Compared().visit(ast.parse(answer)), "answer.py", "exec", dont_inherit=True)
    exec(code, {"__name__": "__main__", "__builtins__": __builtins__})


_run_reworded("ANSWER", "SUFFIX")
