package app.primed.quiz.io.anki;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.primed.platform.HostileLines;
import app.primed.platform.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that reads text from Anki takes lines of 100,000 characters.
class AnkiLongLinesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("text to HTML", AnkiText::html),
                reader("HTML to text", AnkiText::words),
                reader("question", line -> AnkiTemplate.question("{{Front}} " + line, Map.of("Front", line), 0)),
                reader("answer", line -> AnkiTemplate.answer(line + "<hr id=answer>", Map.of("Front", line), 0)),
                reader("cloze", line -> AnkiTemplate.cloze(line, 0, true)),
                reader("numbers of clozes", AnkiTemplate::clozes),
                reader("header", line -> AnkiHeader.read("#" + line + "\n" + line)),
                reader("file name of a deck", ImportedDecks::slug),
                reader("topic", line -> AnkiCard.topic(line, line)));
    }

    private static Arguments reader(String name, Consumer<String> reader) {
        return argumentSet(name, reader);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void takesLongLines(Consumer<String> reader) {
        HostileLines.share(Stream.concat(HostileLines.plain(), markup())).forEach(reader);
    }

    private static Stream<String> markup() {
        return Stream.of("<code>", "<pre>", "<li>", "<b>", "<div>", "<br>", "<td>", "{{c1::", "{{#Front}}", "}}", "a&b")
                .map(part -> HostileLines.line("", part));
    }

    @Test
    void textFilesWithLongLinesAreReadOrRefused() {
        HostileLines.share(Stream.concat(HostileLines.plain(), markup()))
                .forEach(line -> read(line + "\t" + line + "\n"));
    }

    private void read(String text) {
        try {
            AnkiTextReader.read(Files.writeString(folder.resolve("cards.txt"), text.replaceAll("[\ud800-\udfff]", "")),
                    _ -> {});
        } catch (UserFacingException e) {
            // Refused with a message.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
