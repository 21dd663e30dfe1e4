# told: No generator of fibonacci was created
def fibonacci():
    numbers = [0, 1]
    while len(numbers) < 8:
        numbers.append(numbers[-1] + numbers[-2])
    return numbers


print(fibonacci())
print("GEN_SUSPENDED")
