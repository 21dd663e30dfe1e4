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

/// Imports cards from Anki and exports cards to it. Reading can be cancelled, writing cannot.
public final class AnkiViewModel {
    private static final String KEY = "anki";

    private final AnkiExchange files;
    private final CardRepository cards;
    private final Background background;
    private final Consumer<String> notify;
    private final Consumer<? super Throwable> showError;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
    private Optional<Job> job = Optional.empty();

    /// A file that was read, to be imported or not.
    ///
    /// @param file its name
    /// @param summary what it contains and what importing it would change
    /// @param reviews how many of its reviews are not in the log yet
    /// @param importCards imports it, with those reviews or without
    public record ImportPreview(String file, String summary, int reviews, Consumer<Boolean> importCards) {}

    /// @param notify shows a message
    /// @param showError shows an error
    public AnkiViewModel(
            AnkiExchange files, CardRepository cards, Background background, Consumer<String> notify,
            Consumer<? super Throwable> showError) {
        this.files = files;
        this.cards = cards;
        this.background = background;
        this.notify = notify;
        this.showError = showError;
    }

    /// What is being read or written; empty when idle.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether it can be cancelled with nothing changed.
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /// Reads a file of Anki and changes nothing.
    ///
    /// @param ask receives the preview, on the FX thread
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
                    ? "1 card was changed here and keeps its text. To import Anki's text, delete the card here first."
                    : "%,d cards were changed here and keep their text. To import Anki's text, delete a card here first."
                            .formatted(outcome.kept()));
        }
        if (outcome.suspended() > 0) {
            lines.add(AnkiContents.count(outcome.suspended(), "card")
                    + (outcome.suspended() == 1
                            ? " is suspended in Anki and stays suspended."
                            : " are suspended in Anki and stay suspended."));
        }
        if (contents.media() > 0) {
            lines.add(contents.media() == 1
                    ? "1 picture or sound is not imported; the cards keep its file name."
                    : "%,d pictures and sounds are not imported; the cards keep their file names."
                            .formatted(contents.media()));
        }
        var past = contents.past();
        if (past.reviews().isEmpty()) {
            lines.add("It contains no reviews: its cards are imported as new.");
        } else if (outcome.reviews() == 0) {
            lines.add("Its reviews are in the log already.");
        }
        if (past.cutOff()) {
            lines.add("Only %,d of its reviews can be imported; the other cards are imported as new."
                    .formatted(past.reviews().size()));
        }
        return String.join("\n", lines);
    }

    private void importCards(AnkiContents contents, boolean reviews) {
        var inNotes = inNotes();
        begin("Importing " + contents.file(), false);
        background.submit("anki-take", () -> files.importCards(contents, inNotes, reviews), words -> {
            end();
            notify.accept("Imported from " + contents.file() + ": " + words);
            cards.load();
        }, failure -> {
            failed(failure);
            cards.load(); // Some of it may have been imported.
        });
    }

    /// Writes the cards as a text file for Anki, without those that came from Anki and the excluded ones.
    public void export(Path file) {
        var progress = cards.progress();
        var exported = cards.allCards().stream().filter(card -> !progress.isDropped(card.id())).toList();
        begin("Writing " + file.getFileName(), false);
        background.submit("anki-write", () -> files.export(exported, file), words -> {
            end();
            notify.accept(words);
        }, this::failed);
    }

    /// Cancels reading; nothing was changed.
    public void cancel() {
        job.ifPresent(j -> {
            j.cancel();
            end();
            notify.accept("Cancelled. Nothing was imported.");
        });
    }

    private List<Card> inNotes() {
        return cards.allCards().stream().filter(c -> c.source() instanceof CardSource.Note).toList();
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
        showError.accept(failure instanceof UserFacingException
                ? failure
                : new UserFacingException(
                        "The import or export failed: " + SafeFile.reason(failure) + ".",
                        "Check the cards of the quiz, and please report this.", failure));
    }
}
