class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(2, Tree(1), Tree(3))))
# generator Tree.__iter__ 5: C R S R S R S R X
# generator Tree.__iter__ 5: C R S R X
# generator Tree.__iter__ 5: C R S R X
# 0 yielded 1 | 2 | 3
# 1 yielded 1
# 2 yielded 3
