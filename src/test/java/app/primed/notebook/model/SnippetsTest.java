package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {

    @Test
    void aSnippetThatNeedsNothingStaysAsItIs() {
        assertEquals("x = 1\nprint(x)\n", last("""
                ```python
                def unused(): pass
                ```
                ```python
                x = 1
                print(x)
                ```
                """));
    }

    @Test
    void definitionsComeFromTheFencesAboveWithWhatTheyNeedThemselves() {
        assertEquals("""
                # From the note above:
                from functools import wraps
                def primed(f):
                    @wraps(f)
                    def start(*args):
                        g = f(*args)
                        next(g)
                        return g
                    return start
                @primed
                def averager():
                    total = 0
                    while True:
                        term = yield total
                        total += term

                # Line 24 of the note:
                avg = averager()
                print(avg.send(10))
                """, last("""
                ```python
                import os
                from functools import wraps

                def primed(f):
                    @wraps(f)
                    def start(*args):
                        g = f(*args)
                        next(g)
                        return g
                    return start
                print("not a definition")
                ```
                Then we decorated it:
                ```python
                @primed
                def averager():
                    total = 0
                    while True:
                        term = yield total
                        total += term
                ```
                ```python
                avg = averager()
                print(avg.send(10))
                ```
                """));
    }

    @Test
    void theNearestOfTwoDefinitionsCounts() {
        assertEquals("""
                # From the note above:
                def f(): return 2

                # Line 8 of the note:
                print(f())
                """, last("""
                ```python
                def f(): return 1
                ```
                ```python
                def f(): return 2
                ```
                ```python
                print(f())
                ```
                """));
    }

    @Test
    void namesOfItsOwnAreNotLookedFor() {
        assertEquals("""
                for x in range(3):
                    print(x, [y for y in 'ab'], lambda z: z)
                def g(n, k=1):
                    with open(n) as f:
                        pass
                """, last("""
                ```python
                x, y, z, n, k, f = 1, 2, 3, 4, 5, 6
                ```
                ```python
                for x in range(3):
                    print(x, [y for y in 'ab'], lambda z: z)
                def g(n, k=1):
                    with open(n) as f:
                        pass
                ```
                """));
    }

    @Test
    void wordsInTextAreNoNamesButThoseInAnFStringAre() {
        assertEquals("""
                # From the note above:
                total = 3

                # Line 6 of the note:
                print("other", f"{total + 1}")  # other
                """, last("""
                ```python
                other = 2
                total = 3
                ```
                ```python
                print("other", f"{total + 1}")  # other
                ```
                """));
    }

    @Test
    void whatWasTypedAtAPromptRunsWithoutIt() {
        assertEquals("def f():\n    yield 1\n\nnext(f())\n", last("""
                ```
                >>> def f():
                ...     yield 1
                ...
                >>> next(f())
                1
                ```
                """));
    }

    @Test
    void theMarginOfAListIsLeftOut() {
        assertEquals("def f():\n    yield 1\n", last("""
                - like this:
                  ```python
                  def f():
                      yield 1
                  ```
                """));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_650, 100_000})
    void readsLongStrings(int length) {
        var code = "x = '" + "a".repeat(length) + "'\n";
        assertEquals(code, last("```python\ny = 1\n```\n```python\n" + code + "```\n"));
    }

    private static String last(String note) {
        var session = new SessionReader(SectionNames.STANDARD).read(note, "2020-01-27.md");
        return Snippets.program(session, session.python().getLast());
    }
}
