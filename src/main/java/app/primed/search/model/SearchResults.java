package app.primed.search.model;

import java.util.List;

/// What a query found.
///
/// @param hits the best, best first
/// @param total how many there are
/// @param atLeast whether there are more than `total`, which were not counted
/// @param remarks what of the query was not understood or not to be had, in words for people
public record SearchResults(List<Hit> hits, long total, boolean atLeast, List<String> remarks) {
    public static final SearchResults EMPTY = new SearchResults(List.of(), 0, false, List.of());

    /// `1 hit`, `214 hits`, `over 1,000 hits`.
    public String countText() {
        return (atLeast ? "over " : "") + "%,d".formatted(total) + (total == 1 ? " hit" : " hits");
    }
}
