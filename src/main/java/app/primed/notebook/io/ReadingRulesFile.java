package app.primed.notebook.io;

import app.primed.notebook.model.PeopleRules;
import app.primed.notebook.model.PersonRule;
import app.primed.notebook.model.ReadingRule;
import app.primed.notebook.model.ReadingRules;
import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A vault's corrections of the reading, `primed.rules` at its root: a sentence a line, for people to read and edit.
/// Lines that are no rule, such as comments, stay as they are.
public final class ReadingRulesFile {
    private static final String NAME = "primed.rules";
    private static final String HEAD =
            """
                    # How Primed reads lines of these notes, against what it would guess. One rule a line; the last that fits counts.
                    # "words of the line" is a question        lines beginning "Q)" are questions
                    # "words of the line" is not a question    lines ending "!" are not questions
                    # "words of the line" is a learning        lines under "A heading" are learnings
                    # "words of the line" is said by @handle   lines beginning "Agenda:" are said by nobody
                    # @short is @a_longer_handle               @short is not @another
                    """;

    private final Path file;
    private final Vault vault;

    public ReadingRulesFile(Vault vault) {
        this.vault = vault;
        file = vault.root().resolve(NAME);
    }

    /// The rules that hold for a note: of the nearest folder above it with such a file.
    public static ReadingRules above(Path note) {
        for (var folder = note.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(NAME))) {
                return new ReadingRulesFile(new Vault(folder)).read();
            }
        }
        return ReadingRules.NONE;
    }

    /// The rules as they are now; none where there is no file.
    ///
    /// @throws UserFacingException if the file is there and cannot be read
    public ReadingRules read() {
        var lines = lines();
        var rules = lines.stream().flatMap(line -> ReadingRule.parse(line).stream()).toList();
        var people = lines.stream().flatMap(line -> PersonRule.parse(line).stream()).toList();
        return rules.isEmpty() && people.isEmpty()
                ? ReadingRules.NONE
                : new ReadingRules(rules, new PeopleRules(people));
    }

    /// How the file is now; empty where there is none or it cannot be looked at.
    public Optional<SafeFile.Stamp> stamp() {
        try {
            return Files.exists(file) ? Optional.of(SafeFile.stamp(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Adds a rule in place of those about the same lines; on disk when this returns.
    ///
    /// @return the rules from now on
    /// @throws UserFacingException if the file cannot be read or written; it is then as it was
    public ReadingRules add(ReadingRule rule) {
        return change(sameLines(rule), Optional.of(rule.sentence()));
    }

    /// Removes what is said about the same lines.
    ///
    /// @return as [#add]
    public ReadingRules remove(ReadingRule rule) {
        return change(sameLines(rule), Optional.empty());
    }

    /// Adds what is said of two handles, in place of what was said of them before.
    ///
    /// @return as [#add]
    public ReadingRules add(PersonRule rule) {
        return change(samePeople(rule), Optional.of(rule.sentence()));
    }

    /// Removes what is said of two handles.
    ///
    /// @return as [#add]
    public ReadingRules remove(PersonRule rule) {
        return change(samePeople(rule), Optional.empty());
    }

    private static Predicate<String> sameLines(ReadingRule rule) {
        return line -> ReadingRule.parse(line).filter(other -> ReadingRules.sameLines(other, rule)).isPresent();
    }

    private static Predicate<String> samePeople(PersonRule rule) {
        return line -> PersonRule.parse(line).filter(rule::replaces).isPresent();
    }

    private ReadingRules change(Predicate<String> old, Optional<String> sentence) {
        FxThreadGuard.check();
        try (var _ = FileMutex.forWriting(vault).lock()) {
            var before = lines();
            var kept = new ArrayList<>(before.isEmpty() ? HEAD.lines().toList() : before);
            kept.removeIf(old);
            sentence.ifPresent(kept::add);
            var text = String.join("\n", kept) + "\n";
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        return read();
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file + ": " + SafeFile.reason(e) + ".",
                    "Your corrections of the reading apply again once the file can be read.", e);
        }
    }
}
