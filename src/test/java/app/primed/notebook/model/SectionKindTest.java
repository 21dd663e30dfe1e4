package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "Explicit resource management, OTHER", "Experience report, OTHER", "Resources, RESOURCES",
        "Advice for beginners, ADVICE", "Debate 2, DEBATES", "Todo list, TODO", "A todo app in ten steps, OTHER",
        "Questions we have about the lid, QUESTIONS", "Discussion and questions, QUESTIONS",
        "[Viewer](viewer.md) questions, VIEWER_QUESTIONS", "Question: where do lids go, OTHER",
        "'\"who decides on questions of lids?\" kettles#180', OTHER",
        "Moderate the chat and then answer all questions, OTHER",
        "[Lids](https://example.org/questions/12), OTHER", "'`src/main/resources`', RESOURCES",
        "'Kettle (`src/main/resources`)', OTHER", "Keep the goals for lids [#12](https://example.org/pull/12), OTHER",
        "Goals #12, GOALS", "9. How do we share resources of the pot, OTHER", "Opinions of the day, OPINIONS",
        "A few quotes from those who came late to it, QUOTES", "On lids and the sharing of resources in the pot, OTHER",
        "Preguntas, QUESTIONS", "Offene Fragen, QUESTIONS", "今日の目標, GOALS", "'May 23, 2018', DAY", "23.5.2018, DAY"})
    void aKindComesFromTheWordTheHeadingIsAbout(String heading, SectionKind kind) {
        assertEquals(kind, SectionNames.STANDARD.of(heading));
    }

    @Test
    void spanishTodoIsAll() {
        var session = new SessionReader(SectionNames.STANDARD).read("""
                ## Con todo

                Una corrutina se detiene en cada punto de espera, y sigue cuando alguien la llama otra vez. El bucle
                pregunta quién está listo, le da la palabra y espera a que termine o a que vuelva a esperar a otra.

                ## TODO

                - repasar los generadores
                """, "");
        assertEquals(List.of(SectionKind.OTHER, SectionKind.TODO),
                session.sections().stream().map(Section::kind).toList());
    }

    @Test
    void aSubHeadingDoesNotEndItsSection() {
        var session = new SessionReader(SectionNames.STANDARD).read("""
                # May 23, 2018

                ## Goals

                ### Before lunch

                - read

                ## Questions

                ### Loops

                - who calls send?
                - a loop

                ## Else
                """, "");
        assertEquals(
                List.of(SectionKind.DAY, SectionKind.GOALS, SectionKind.GOALS, SectionKind.QUESTIONS,
                        SectionKind.QUESTIONS, SectionKind.OTHER),
                session.sections().stream().map(Section::kind).toList());
        assertEquals(List.of(13), session.questions().stream().map(Question::line).toList());
        assertEquals(java.time.LocalDate.of(2018, 5, 23), session.date().orElseThrow());
    }
}
