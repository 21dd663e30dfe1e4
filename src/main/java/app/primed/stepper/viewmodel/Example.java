package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A bundled example program with its lesson.
///
/// @param file its file name
/// @param source its text
public record Example(String file, String source, Lesson lesson) {

    /// All examples, in learning order.
    public static final List<Example> ALL = Stream.of(
            "four_states", "self_portrait", "averager", "out_and_in", "yield_from", "throw_and_close", "round_robin",
            "threads", "async_await", "async_generator").map(Example::read).toList();

    /// The example with this text; empty if the text was changed.
    static Optional<Example> of(String source) {
        return ALL.stream().filter(example -> example.source.equals(source)).findFirst();
    }

    /// Its topic in a few words.
    public String title() {
        return lesson.title();
    }

    /// What to watch for, in a sentence.
    public String about() {
        return lesson.about();
    }

    /// Its position among all examples, from 1.
    public int number() {
        return ALL.indexOf(this) + 1;
    }

    public Program program() {
        return new Program(file, source);
    }

    private static Example read(String name) {
        var lesson = name + ".lesson";
        return new Example(name + ".py", text(name + ".py"), Lesson.read(lesson, text(lesson)));
    }

    private static String text(String file) {
        var name = "/app/primed/stepper/examples/" + file;
        try (var stream = Objects.requireNonNull(Example.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
