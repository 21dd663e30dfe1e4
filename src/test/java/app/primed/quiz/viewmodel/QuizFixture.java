package app.primed.quiz.viewmodel;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.ChallengeRunner;
import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import app.primed.trace.RunEnd;
import app.primed.trace.ScriptedTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A quiz on a folder of its own, with a clock that tests move.
public final class QuizFixture implements InstantSource {
    public final Vault vault;
    public final List<CardSource> opened = new ArrayList<>();
    public final List<String> watched = new ArrayList<>();
    public final List<PredictionExercise> predicted = new ArrayList<>();
    public final List<String> messages = new ArrayList<>();
    public final ImmediateBackground background = new ImmediateBackground();
    public long seed = 1;
    public List<PredictionExercise> exercises = List.of();
    public List<NoteItem> notes = List.of(
            question(3, "Is a generator a coroutine?", "Used as one, yes."),
            question(5, "How does a thread differ from a coroutine?", ""));
    public ChallengeRunner runner = (name, code, checks) -> ran(code, RunEnd.Reason.FINISHED);
    private Instant now = Instant.parse("2020-01-28T09:00:00Z");

    public QuizFixture(Path folder) {
        vault = new Vault(folder);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void deck(String text) throws IOException {
        Files.createDirectories(vault.quizzes());
        Files.writeString(vault.quizzes().resolve("deck.json"), text);
    }

    public Quiz open() {
        var host = new QuizHost(
                () -> notes, () -> exercises, (name, code, checks) -> runner.run(name, code, checks), opened::add,
                (name, code) -> watched.add(name + "\n" + code), predicted::add, messages::add);
        var quiz = Quiz.create(
                host, vault, new Settings(vault.root().resolve("settings.json"), background), background, this,
                () -> UUID.randomUUID().toString(), () -> seed++);
        quiz.cards().load();
        return quiz;
    }

    public static NoteItem question(int line, String text, String answer) {
        return new NoteItem("notes/2020-01-27.md", line, "interview-questions", "Interview questions", text, answer,
                Optional.of(LocalDate.of(2020, 1, 27)));
    }

    public static Evidence ran(String code, RunEnd.Reason reason) {
        var trace = new ScriptedTrace(code);
        if (code.contains("print")) {
            trace.print(1, "printed");
        }
        return new Evidence(trace, new RunEnd(reason, "", 0), Duration.ofMillis(38));
    }
}
