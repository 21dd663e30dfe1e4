package app.primed.trace;

/// A generator, coroutine or asynchronous generator of the run.
///
/// @param id its number, in order of creation, from 0
/// @param kind what it is
/// @param name its qualified name (`averager`, `Tree.__iter__`)
/// @param variable the name it was first bound to (`avg`), or its own name with a number where none is known
/// @param line 1-based line of its definition
/// @param createdAt the step at which it came to be
/// @param createdLine 1-based line on which it was created
public record TracedObject(
        int id, ObjectKind kind, String name, String variable, int line, int createdAt, int createdLine) {

    /// The name to use in a sentence: the variable's, or the function's where no person wrote a variable, as in a
    /// comprehension or an argument list.
    public String displayName() {
        return variable.matches("[\\p{L}_].*") ? variable : name;
    }
}
