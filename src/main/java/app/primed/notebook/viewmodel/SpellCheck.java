package app.primed.notebook.viewmodel;

import app.primed.notebook.io.EnglishSpellChecker;
import app.primed.notebook.io.VaultDictionary;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.ProseWords;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SpellChecker;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Which words of a note no dictionary knows. On where the system speaks English, until the writer says otherwise. The
/// dictionary is read when first wanted, away from the screen.
public final class SpellCheck {
    private static final int MOST_KEPT = 20_000;

    private final Background background;
    private final Consumer<? super Throwable> report;
    private final VaultDictionary words;
    private final BooleanProperty enabled;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Map<String, Boolean> isCorrect = new HashMap<>();
    private Set<String> own = Set.of();
    private final Map<OpenNote, Set<String>> names = new HashMap<>();
    private SpellChecker spelling = SpellChecker.NONE;
    private boolean wanted;

    /// @param report receives each failure of the environment, once
    SpellCheck(Vault vault, Background background, Settings settings, Consumer<? super Throwable> report) {
        this.background = background;
        this.report = report;
        this.words = new VaultDictionary(vault);
        boolean english = Locale.getDefault().getLanguage().equals("en");
        enabled = new SimpleBooleanProperty(settings.get("notebook.spelling", english ? "on" : "off").equals("on"));
        enabled.addListener((_, _, now) -> {
            settings.put("notebook.spelling", now ? "on" : "off");
            changed();
        });
    }

    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /// Increases whenever [#misspellings(String)] may return something else.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The words of a line that are probably wrong; none while the dictionary is not read.
    public List<ProseWords.Word> misspellings(String line) {
        if (!enabled.get()) {
            return List.of();
        }
        if (!wanted) {
            wanted = true;
            read();
        }
        return spelling == SpellChecker.NONE
                ? List.of()
                : ProseWords.in(line).stream().filter(word -> !isCorrect(word.text())).toList();
    }

    public List<String> suggestions(String word) {
        return spelling.suggestions(word);
    }

    /// A word is right from now on, in this vault.
    public void add(String word) {
        background.submit("notebook-words", () -> {
            words.add(word);
            return words.read();
        }, this::setVaultWords, report::accept);
    }

    /// Accepts the handles of an open note's people.
    void acceptNames(OpenNote note, Session session) {
        var handles = session.attributions().stream().map(Attribution::by)
                .map(by -> by.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
        if (!handles.equals(names.getOrDefault(note, Set.of()))) {
            names.put(note, handles);
            changed();
        }
    }

    private boolean isCorrect(String word) {
        if (own.contains(word) || names.values().stream().anyMatch(handles -> handles.contains(word))) {
            return true;
        }
        if (isCorrect.size() > MOST_KEPT) {
            isCorrect.clear();
        }
        return isCorrect.computeIfAbsent(word, spelling::isCorrect);
    }

    private void read() {
        background.submit("notebook-spelling",
                () -> new Read(EnglishSpellChecker.read(), programmingTerms(), words.read()),
                read -> {
                    spelling = read.spelling;
                    read.field.forEach(word -> isCorrect.put(word, true));
                    setVaultWords(read.own);
                }, report::accept);
    }

    private void setVaultWords(Set<String> fresh) {
        own = fresh;
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private record Read(SpellChecker spelling, List<String> field, Set<String> own) {}

    /// Programming terms missing in general dictionaries.
    private static List<String> programmingTerms() throws IOException {
        try (InputStream in = SpellCheck.class.getResourceAsStream("/app/primed/notebook/field-words.txt")) {
            if (in == null) {
                throw new IOException("no field-words.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
