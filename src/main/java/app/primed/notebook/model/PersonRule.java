package app.primed.notebook.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the reader says of two handles: `@Haze is @HazeAnderson`, or `@Haze is not @Hazel`.
///
/// @param alias without `@`
/// @param person the handle both are shown by, where they are one
/// @param same whether they are one person
public record PersonRule(String alias, String person, boolean same) {
    private static final Pattern SENTENCE = Pattern.compile("@([^@\"]{1,40}) is (not )?@([^@\"]{1,40})");

    /// Reads a line of the file of rules.
    ///
    /// @return empty where it says nothing about two handles
    public static Optional<PersonRule> parse(String line) {
        var sentence = SENTENCE.matcher(line.strip());
        return sentence.matches()
                ? Optional.of(new PersonRule(sentence.group(1), sentence.group(3), sentence.group(2) == null))
                : Optional.empty();
    }

    /// As the file of rules has it.
    public String sentence() {
        return "@" + alias + " is " + (same ? "" : "not ") + "@" + person;
    }

    /// Whether this takes the place of another: both are about the same two, or both say who one handle is.
    public boolean replaces(PersonRule other) {
        boolean both = alias.equalsIgnoreCase(other.alias) && person.equalsIgnoreCase(other.person)
                || alias.equalsIgnoreCase(other.person) && person.equalsIgnoreCase(other.alias);
        return both || same && other.same && alias.equalsIgnoreCase(other.alias);
    }
}
