package app.primed.highlights.model;

import java.util.List;

/// One side of a debate: an option with its arguments, or all that speaks for (or against) the topic.
///
/// @param name "Pros", "Cons" or the option's words
/// @param pros what speaks for it
/// @param cons what speaks against it
/// @param votes the handles that stand by it
/// @param voices the handles that argue here
public record Side(String name, List<String> pros, List<String> cons, List<String> votes, List<String> voices) {}
