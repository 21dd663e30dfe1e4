# told: No generator of flatten was created
print([1, 2, 3, 4, 5])
