package app.primed.highlights.viewmodel;

import app.primed.desk.Background;
import app.primed.desk.SafeFile;
import app.primed.highlights.model.MarkdownExport;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes what is looked at along as Markdown.
public final class Export {
    private final HighlightsViewModel model;
    private final Background background;
    private final Path vault;
    private final Consumer<String> told;

    /// @param vault the vault's root, which links lead to
    /// @param told told where it was written
    public Export(HighlightsViewModel model, Background background, Path vault, Consumer<String> told) {
        this.model = model;
        this.background = background;
        this.vault = vault.toAbsolutePath();
        this.told = told;
    }

    /// A name for the file: `viewer-advice-2020.md`.
    public String name() {
        var words = title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return words + ".md";
    }

    /// The page, its links leading from the vault's root.
    public String markdown() {
        return markdown(note -> note);
    }

    /// Writes the page away from the screen, its links leading from where it is written.
    public void save(Path file) {
        var target = file.toAbsolutePath();
        var words = markdown(note -> linkFrom(target, note));
        background.submit("highlights-export", () -> SafeFile.write(target, words.getBytes(StandardCharsets.UTF_8)),
                _ -> told.accept("Written to " + target + "."));
    }

    private String markdown(Function<String, String> link) {
        Function<String, String> safe = note -> link.apply(note).replace(" ", "%20").replace("(", "%28")
                .replace(")", "%29");
        return switch (model.choiceProperty().get()) {
            case Choice.Of _ -> MarkdownExport.of(title(), model.groups(), safe);
            case Choice.By(var handle) -> MarkdownExport.of(model.page(handle), safe);
        };
    }

    private String title() {
        var when = model.periodProperty().get().title();
        return model.title() + (when.isEmpty() ? "" : ", " + when);
    }

    private String linkFrom(Path file, String note) {
        var folder = file.getParent();
        var target = vault.resolve(note);
        // Another drive has no way there but the whole path.
        return folder == null || !java.util.Objects.equals(folder.getRoot(), target.getRoot())
                ? target.toUri().toString()
                : folder.relativize(target).toString().replace('\\', '/');
    }
}
