total = sum(n * n for n in range(3))
print(total)
print(any(n > 0 for n in (0, 1, 2)))
# generator <genexpr> 1: C R S R S R S R X
# generator <genexpr> 3: C R S R S R X
# 0 yielded 0 | 1 | 4
# 1 yielded False | True
