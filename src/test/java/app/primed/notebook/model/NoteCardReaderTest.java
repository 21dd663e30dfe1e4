package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which lines of a note are cards, and which are not.
class NoteCardReaderTest {
    private static List<NoteCard> cards(String text) {
        return NoteCardReader.in(new SessionReader(SectionNames.STANDARD).read(text, "2020-01-24.md"));
    }

    private static String told(String text) {
        return cards(text).stream().map(c -> c.line() + " " + c.kind() + " " + c.question() + " | " + c.answer())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "What does the GIL guard?::The interpreter's own data",
        "- What does the GIL guard?::The interpreter's own data",
        "What does the GIL guard? :: The interpreter's own data",
        "1. What does the GIL guard? :: The interpreter's own data",
        "- [x] What does the GIL guard?:: The interpreter's own data",
        "> What does the GIL guard? :: The interpreter's own data",
        "What does the GIL guard?::The interpreter's own data <!--SR:!2021-08-20,13,290-->",
        "What does the GIL guard?::The interpreter's own data ^a1b2c3",
        "#flashcards What does the GIL guard?::The interpreter's own data",
    })
    void aLineWithTwoSidesIsACard(String line) {
        assertEquals("1 FORWARD What does the GIL guard? | The interpreter's own data", told(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GIL :: global interpreter lock", "- GIL::global interpreter lock",
        "- the question goes on this side::answer goes here!",
        "hola:: hello", "Name the four states::Created, running, suspended, closed", "bonjour:::hello",
        "What is `std::vector`? :: A list that grows", "`yield from` :: hands over to another generator",
        "What is std::move? :: A cast", "* Was heißt „yield“?::nachgeben", "東京::: Tokyo",
        "What primes a generator?::next()", "- capital of France::Paris", "What is the capital of France::Paris",
        "- who wrote the engine V8::Lars Bak and others", "- base64::encodes bytes as text",
        "- what wraps a pointer in v8:: External", "- how long a switch takes::~30 ns",
    })
    void takesWhatPeopleWrite(String line) {
        assertTrue(!cards(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "std::vector", "- std::vector<int> grows by doubling", "I used std::vector and std::map all day",
        "- std::move does not move", "we call foo::bar there", "foo::bar", "- foo::bar", "- ActiveRecord::Base is slow",
        "- Vec::new() allocates nothing", "a[::2]", "- take a[::2] of it", "- reverse it with word[::-1] or so",
        "`a :: b`", "f :: Int -> Int", "- map :: (a -> b) -> [a] -> [b]", "main :: IO ()", "name :: String",
        "http://[::1]:8080/", "see ftp://host/a::b for that", "fe80::1", "- listens on ::1 only", "12::30",
        ".. code-block:: python", "Example::", ":: alone", "::: warning", ":::", "x :::: y", "Ok::",
        "| a :: b | c |", "# What :: heading", "    <!-- a :: b -->", "[due:: 2020-01-01] and on",
        "Do you mean std::vector?", "How does foo::bar work", "use ::std::string", "p::after", "x::int", "a ::b",
        "Meet at 10:30, or 11:00", "HazeAnderson: what: ever", "use std::{io, fs};", "Foo::Bar::Baz",
        "- opened an issue for speeding up v8::External unwrapping", "- see v8::External", "- cv2::Mat copies nothing",
        "Why does v8::External cost so much", "- we call Foo::bar() there", "- Foo::~Foo runs last",
        "- the author of Rack::Response says so", "- std::vector::push_back may move all",
    })
    void codeAndTheRestAreNoCards(String line) {
        assertEquals("", told(line));
    }

    @Test
    void theAskedPluginsTagTakesEveryMarkOutsideCode() {
        assertEquals("3 FORWARD hola | hello\n4 FORWARD the side | answer goes here",
                told("#flashcards/spanish\n\nhola::hello\nthe side::answer goes here\n`a::b`\nx[::2]\n"));
        assertEquals("4 FORWARD hola | hello", told("---\ntags: [flashcards, es]\n---\nhola::hello"));
        assertEquals("", told("---\ntitle: a :: b\n---\nhola::hello"));
    }

    @Test
    void threeColonsAskBothWays() {
        assertEquals("2 FORWARD to prime | call `next()` once\n2 REVERSE call `next()` once | to prime",
                told("\n- to prime ::: call `next()` once\n    - as a decorator does\n"));
    }

    @Test
    void aMarkBetweenLinesPartsACardOfSeveral() {
        assertEquals("3 FORWARD What do both\nlines ask? | one\n- two",
                told("Before\n\nWhat do both\nlines ask?\n?\none\n- two\n\nAfter"));
        assertEquals("1 FORWARD there | back\n1 REVERSE back | there", told("there\n??\nback"));
        assertEquals("1 FORWARD What prints this? | ```python\nprint(1)\n\nprint(2)\n```",
                told("What prints this?\n?\n```python\nprint(1)\n\nprint(2)\n```\n"));
        assertEquals("", told("?\nback\n"), "no question");
        assertEquals("", told("there\n\n?\nback\n"), "does not touch");
        assertEquals("", told("there\n?\n\nback\n"), "does not touch");
        assertEquals("", told("```\nthere\n?\nback\n```\n"));
        assertEquals("", told("Heading\n=======\n?\nback\n"));
    }

    @Test
    void eachClozeOfAParagraphIsACard() {
        assertEquals("""
                2 CLOZE A generator […] data, a coroutine takes it in. | hands out
                2 CLOZE A generator hands out data, a coroutine […]. | takes it in""",
                told("\n- A generator ==hands out== data,\n  a coroutine ==takes it in==.\n  - nested\n"));
        assertEquals("1 CLOZE Python 1.0 came out in [year] | 1994", told("Python 1.0 came out in ==1994==^[year]"));
        assertEquals("1 CLOZE “[…]” is Latin | datum", told("“==datum==” is Latin"));
        assertEquals("1 CLOZE 東京は[…]の首都 | 日本", told("東京は==日本==の首都"));
        assertEquals("1 CLOZE […] runs once | `__init__`", told("==`__init__`== runs once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x == y == z", "a==b and b==c", "a==b==c", "'a'=='b'=='c'", "`==x==`", "===", "=======", "==x", "x==",
        "== x ==",
        "0x1 == 0x01 == 0x001", "if a ==1 and b ==2", "f(x)==y or g(x)==z", "| ==x== | y |", "====x====", "===x===",
        "# ==heading==", "```\n==x==\n```", "https://a.b/?q==x==",
    })
    void comparisonsAndCodeAreNoClozes(String line) {
        assertEquals("", told(line));
    }

    @Test
    void aLongParagraphIsAskedByItsSentence() {
        var long_ = "Much was said before that nobody needs here. ".repeat(9);
        assertEquals("1 CLOZE The rest is […]. | silence", told(long_ + "The rest is ==silence==. " + long_));
    }

    @Test
    void aSentenceIsCutAnywhereInAnotherGap() {
        for (int between = 280; between <= 310; between++) {
            var told = told("==One== " + "x".repeat(between) + " ==two==");
            assertTrue(told.startsWith("1 CLOZE […] x"), told);
            assertTrue(told.lines().count() == 2, told);
        }
    }

    @Test
    void standsUnderItsHeading() {
        assertEquals(List.of("", "Learnings"),
                cards("GIL :: a lock\n\nLearnings\n=========\nLIFO :: a stack\n").stream()
                        .map(NoteCard::heading).toList());
    }

    @Test
    void eachLineOfAParagraphMayBeACard() {
        assertEquals("1 FORWARD GIL | a lock\n2 FORWARD LIFO | a stack\n3 CLOZE e […] g | f",
                told("GIL :: a lock\nLIFO :: a stack\ne ==f== g"));
    }
}
