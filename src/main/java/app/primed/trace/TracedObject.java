package app.primed.trace;

/// A generator, coroutine or asynchronous generator of the run.
///
/// @param id its number, in order of creation, from 0
/// @param kind of the object
/// @param name its qualified name (`averager`, `Tree.__iter__`)
/// @param variable the name it was first bound to (`avg`), else its own name with a number
/// @param line 1-based line of its definition
/// @param createdAt the step at which it was created
/// @param createdLine 1-based line on which it was created
public record TracedObject(
        int id, ObjectKind kind, String name, String variable, int line, int createdAt, int createdLine) {

    /// The name for use in a sentence: the variable's, or the function's if the object was never bound to a variable,
    /// as in a comprehension or an argument list.
    public String displayName() {
        return variable.matches("[\\p{L}_].*") ? variable : name;
    }
}
