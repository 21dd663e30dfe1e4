package app.primed.stepper.viewmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A program that comes with Primed, and what it shows.
///
/// @param file its file's name
/// @param title what it is about
/// @param lesson what to watch for, in a sentence
public record Example(String file, String title, String lesson) {

    /// All of them, in the order one would learn from them.
    public static final List<Example> ALL = List.of(
            new Example("four_states.py", "The four states", "One generator from its creation to its close."),
            new Example(
                    "self_portrait.py", "Self portrait",
                    "A generator asks for its own state while it runs: GEN_RUNNING."),
            new Example(
                    "averager.py", "An averager that is primed",
                    "It takes values; a decorator gives it the first next()."),
            new Example(
                    "yield_from.py", "yield from",
                    "One generator hands everything through to another, and takes what it returns."));

    /// The program's text.
    public String source() {
        var name = "/app/primed/stepper/examples/" + file;
        try (var stream = Objects.requireNonNull(Example.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
