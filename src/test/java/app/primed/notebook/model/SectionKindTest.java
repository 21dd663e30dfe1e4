package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionKindTest {
    @ParameterizedTest
    @EnumSource
    void everyPhraseNamesItsKind(SectionKind kind) {
        for (var phrase : kind.phrases()) {
            assertEquals(kind, SectionNames.STANDARD.of(phrase.replace("$", "")), phrase);
        }
    }

    @Test
    void everyKindWithAHeadingIsNamedByIt() {
        SectionKind.named().forEach(kind -> assertEquals(kind, SectionNames.STANDARD.of(kind.heading())));
    }

    @Test
    void theBoardHasEveryKindAtAPlaceOfItsOwn() {
        assertEquals(SectionKind.values().length, SectionKind.onBoard().size());
        assertEquals(SectionKind.DAY, SectionKind.onBoard().getFirst());
        assertEquals(SectionKind.OTHER, SectionKind.onBoard().getLast());
    }

    @Test
    void everyLetterCapturesIntoOneKind() {
        var letters = letters().toList();
        assertEquals(letters.stream().distinct().toList(), letters);
        assertTrue(letters.stream().allMatch(letter -> letter.matches("[a-z]")));
        Arrays.stream(SectionKind.values()).filter(kind -> !kind.letter().isEmpty()).forEach(kind -> assertEquals(
                Optional.of(new Capture(kind, "words")),
                Capture.parse(kind.letter().toUpperCase(java.util.Locale.ROOT) + ": words", SectionKind.SCRAPS)));
        assertEquals(Optional.of(new Capture(SectionKind.SCRAPS, "a: words")),
                Capture.parse("a: words", SectionKind.SCRAPS));
    }

    private static Stream<String> letters() {
        return Arrays.stream(SectionKind.values()).map(SectionKind::letter).filter(letter -> !letter.isEmpty());
    }
}
