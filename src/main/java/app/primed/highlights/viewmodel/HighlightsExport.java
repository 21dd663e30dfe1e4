package app.primed.highlights.viewmodel;

import app.primed.highlights.model.MarkdownExport;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.platform.Background;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// Exports the shown highlights as Markdown.
public final class HighlightsExport {
    private final HighlightsViewModel model;
    private final Background background;
    private final Vault vault;
    private final Consumer<String> message;

    /// @param vault the vault's root, which links lead to
    /// @param message receives where it was written
    public HighlightsExport(HighlightsViewModel model, Background background, Path vault, Consumer<String> message) {
        this.model = model;
        this.background = background;
        this.vault = new Vault(vault);
        this.message = message;
    }

    /// A name for the file: `viewer-advice-2020.md`.
    public String name() {
        var words = title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return words + ".md";
    }

    /// The page, its links leading from the vault's root.
    public String markdown() {
        return markdown(Vault::escapeLink);
    }

    /// Writes the page away from the screen, its links leading from where it is written.
    public void save(Path file) {
        var target = file.toAbsolutePath();
        var words = markdown(note -> vault.linkTo(target, note));
        background.submit("highlights-export", () -> SafeFile.write(target, words.getBytes(StandardCharsets.UTF_8)),
                _ -> message.accept("Saved to " + target + "."));
    }

    private String markdown(Function<String, String> link) {
        return switch (model.choiceProperty().get()) {
            case Choice.Of _ -> MarkdownExport.of(title(), model.groups(), link);
            case Choice.By(var handle) -> MarkdownExport.of(model.page(handle), link);
        };
    }

    private String title() {
        var when = model.periodProperty().get().title();
        return model.title() + (when.isEmpty() ? "" : ", " + when);
    }
}
