package app.primed.highlights.model;

/// What the user decided about two handles.
///
/// @param alias without `@`
/// @param person the handle both are shown by, where they are one
/// @param same whether they are one person
public record NameRule(String alias, String person, boolean same) {
    boolean about(String one, String other) {
        return alias.equalsIgnoreCase(one) && person.equalsIgnoreCase(other)
                || alias.equalsIgnoreCase(other) && person.equalsIgnoreCase(one);
    }
}
