package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.primed.notebook.model.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as a word of a question, and so in its id.
class TextNormalizerTest {
    private static final String OF_SIGNS =
            ".*[=<>+%^~$\\\\/&|@#*\\[\\]{}].*|.*`[^`]*[-!][^`]*`.*|.*`[^`\\p{L}\\p{N}_]+`.*|.*[(][^)\\p{L}\\p{N}]*[)].*";

    /// As ids were made before signs counted.
    private static List<String> lettersOnly(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "").replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "What is a linter?", "So -- what does `next()` give?!", "Was heißt „to yield“ … übrigens?",
        "a well-known trick, isn't it",
        "Is **bold** or *emphasis* read as `words`?", "x, y; (z): 'w' \"v\" – u — t ... s", "Who is it ?!",
        "1. 2) ½ ² Ⅷ",
        "- What is it\n- in a list?", "`avg.send(10)` after `__init__`",
    })
    void punctuationIsNoWord(String text) {
        assertEquals(lettersOnly(text), TextNormalizer.words(text));
    }

    @Test
    void questionsOfRealNotesWithoutSignsKeepTheirIds() throws Exception {
        var checked = 0;
        for (var note : Corpus.all()) {
            for (var line : Files.readAllLines(note, StandardCharsets.UTF_8)) {
                if (line.endsWith("?") && !line.matches(OF_SIGNS)) {
                    assertEquals(lettersOnly(line), TextNormalizer.words(line), line);
                    checked++;
                }
            }
        }
        assertNotEquals(0, checked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "What is C?~What is C++?", "What is C?~What is C#?", "What does == do?~What does != do?",
        "What does `-` do?~What does `+` do?",
        "What does * do?~What does ** do?", "`a/b`~`a//b`", "What does := bind?~What does = bind?",
        "What is `()`?~What is `[]`?",
        "What is `*args`?~What is `args`?", "What does / do?~What does // do?", "x<y~x>y",
        "What does `not x` say?~What does `!x` say?",
    })
    void signsAreWords(String one, String other) {
        assertNotEquals(TextNormalizer.words(one), TextNormalizer.words(other));
    }

    @Test
    void howASignIsMarkedIsNoMatter() {
        assertEquals(TextNormalizer.words("What does == do?"), TextNormalizer.words("what does `==` do"));
        assertEquals(TextNormalizer.words("What is C++?"), TextNormalizer.words("What is `C++`?"));
        assertEquals(List.of("a", "[...]", "b"), TextNormalizer.words("A […] b"));
        assertEquals(List.of("a", "[...]"), TextNormalizer.words("A […]."));
    }

    @Test
    void anIdOfAnEarlierLogIsKept() {
        var item = new NoteItem("notes/a.md", 3, "interview-questions", "Interview questions", "What is a linter?", "",
                Optional.empty());
        assertEquals("note-a132618d85c5", NoteCards.of(List.of(item), CardWordings.NONE, List.of()).getFirst().id());
    }
}
