package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Background.Job;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.anki.AnkiContents;
import app.primed.quiz.io.anki.AnkiExchange;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Brings cards in from Anki and out to it, away from the screen. Reading can be stopped; what is being written is
/// written to the end.
public final class AnkiViewModel {
    private static final String KEY = "anki";

    private final AnkiExchange files;
    private final QuizViewModel quiz;
    private final Background background;
    private final Consumer<String> note;
    private final Consumer<? super Throwable> showProgress;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
    private Optional<Job> job = Optional.empty();

    /// A file that was read and waits to be taken over.
    ///
    /// @param file its name
    /// @param words what it holds and what taking it over comes to
    /// @param reviews how many reviews could come along that are not in the log yet
    /// @param take takes it over, with those reviews or without
    public record ImportPreview(String file, String words, int reviews, Consumer<Boolean> take) {}

    /// @param note tells a sentence
    /// @param tell tells a failure
    public AnkiViewModel(
            AnkiExchange files, QuizViewModel quiz, Background background, Consumer<String> note,
            Consumer<? super Throwable> tell) {
        this.files = files;
        this.quiz = quiz;
        this.background = background;
        this.note = note;
        this.showProgress = tell;
    }

    /// What is under way, in words; empty where nothing is.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether what is under way can be stopped with nothing changed.
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /// Reads a file of Anki and asks whether to take it over. Nothing is changed until then.
    ///
    /// @param ask asked on the screen's thread
    public void read(Path file, Consumer<ImportPreview> ask) {
        record Read(AnkiContents contents, AnkiExchange.ImportSummary outcome) {}
        var inNotes = inNotes();
        begin("Reading " + file.getFileName(), true);
        job = Optional.of(background.submit(KEY, () -> {
            var contents = files.read(file, words -> background.onScreen(() -> showProgress(words)));
            return new Read(contents, files.preview(contents, inNotes));
        }, read -> {
            end();
            ask.accept(new ImportPreview(
                    read.contents().file(), words(read.contents(), read.outcome()), read.outcome().reviews(),
                    reviews -> importCards(read.contents(), reviews)));
        }, this::failed));
    }

    private static String words(AnkiContents contents, AnkiExchange.ImportSummary outcome) {
        var lines = new ArrayList<>(List.of(contents.summary(), outcome.words()));
        if (outcome.kept() > 0) {
            lines.add(outcome.kept() == 1
                    ? "1 card reads otherwise here than in Anki and keeps its words. Delete it here first to take"
                            + " Anki's."
                    : "%,d cards read otherwise here than in Anki and keep their words. Delete one here first to take"
                            .formatted(outcome.kept()) + " Anki's.");
        }
        if (outcome.suspended() > 0) {
            lines.add(AnkiContents.count(outcome.suspended(), "card")
                    + (outcome.suspended() == 1
                            ? " is suspended in Anki and stays so."
                            : " are suspended in Anki and stay so."));
        }
        if (contents.media() > 0) {
            lines.add(contents.media() == 1
                    ? "1 picture or sound stays behind; the cards keep its name."
                    : "%,d pictures and sounds stay behind; the cards keep their names.".formatted(contents.media()));
        }
        var past = contents.past();
        if (past.reviews().isEmpty()) {
            lines.add("It holds no reviews: new cards begin as new.");
        } else if (outcome.reviews() == 0) {
            lines.add("Its reviews are in the log already.");
        }
        if (past.cutOff()) {
            lines.add("Of its reviews only %,d can come along; the cards of the rest begin as new."
                    .formatted(past.reviews().size()));
        }
        return String.join("\n", lines);
    }

    private void importCards(AnkiContents contents, boolean reviews) {
        var inNotes = inNotes();
        begin("Taking over " + contents.file(), false);
        background.submit("anki-take", () -> files.importCards(contents, inNotes, reviews), words -> {
            end();
            note.accept("Imported from " + contents.file() + ": " + words);
            quiz.reload();
        }, failure -> {
            failed(failure);
            quiz.reload(); // Some of it may be there.
        });
    }

    /// Writes the cards as a text file for Anki, but those that came from there and those a person left out of the
    /// quiz.
    public void export(Path file) {
        var progress = quiz.shelf().progress();
        var cards = quiz.shelf().allCards().stream().filter(card -> !progress.isDropped(card.id())).toList();
        begin("Writing " + file.getFileName(), false);
        background.submit("anki-write", () -> files.export(cards, file), words -> {
            end();
            note.accept(words);
        }, this::failed);
    }

    /// Stops the reading; nothing was changed.
    public void cancel() {
        job.ifPresent(j -> {
            j.cancel();
            end();
            note.accept("Stopped. Nothing was imported.");
        });
    }

    private List<Card> inNotes() {
        return quiz.shelf().allCards().stream().filter(c -> c.source() instanceof CardSource.Note).toList();
    }

    private void showProgress(String words) {
        if (job.isPresent()) {
            status.set(words);
        }
    }

    private void begin(String words, boolean canStop) {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        cancellable.set(canStop);
        status.set(words);
    }

    private void end() {
        job = Optional.empty();
        cancellable.set(false);
        status.set("");
    }

    private void failed(Throwable failure) {
        end();
        showProgress.accept(failure instanceof UserFacingException
                ? failure
                : new UserFacingException(
                        "The import from Anki or the export to it stopped: " + SafeFile.reason(failure) + ".",
                        "Look at what the quiz holds now, and please report this.", failure));
    }
}
