# told: Nothing was thrown into a generator
from itertools import count

c = count()
print(next(c))
print(next(c))
print(next(c))
c = count()
print(next(c))
print(next(c))
