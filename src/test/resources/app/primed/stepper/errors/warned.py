import warnings
def old():
    warnings.warn("use new()", DeprecationWarning, stacklevel=2)
    return 1
print(old())
warnings.warn("plain")
warnings.warn("plain")
for i in range(2): warnings.warn("again", RuntimeWarning)
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); warnings.warn("no")
with warnings.catch_warnings():
    warnings.simplefilter("always")
    for _ in range(2): old()
x = "\d"
import re
print("end")
