package app.primed.notebook.model;

import java.util.List;

/// A changed file as the last commit has it and as it is now.
///
/// @param note why there is nothing to compare; empty if there is
public record GitComparison(List<LineDiff.Row> rows, String note) {}
