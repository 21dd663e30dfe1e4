package app.primed.highlights.model;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How highlights are put together under headings.
public enum Grouping {
    NEWEST("Newest first"),
    SESSION("Group by session"),
    MONTH("Group by month"),
    VIEWER("Group by viewer"),
    COLLECTION("Group by kind");

    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String UNATTRIBUTED = "No name";

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Highlights that belong together.
    ///
    /// @param title empty where nothing is grouped
    public record Group(String title, List<Highlight> highlights) {}

    /// In the order the highlights come in; by viewer the most frequent first, whoever has no name last. A highlight
    /// with several voices stands under each of them, once.
    public List<Group> of(List<Highlight> highlights) {
        return switch (this) {
            case NEWEST -> highlights.isEmpty() ? List.of() : List.of(new Group("", highlights));
            case SESSION -> by(highlights, h -> h.day().map(d -> Period.DAY.format(d) + " · ").orElse("")
                    + h.note().replaceFirst("^notes/", ""));
            case MONTH -> by(highlights, h -> h.day().map(MONTH_NAME::format).orElse("Undated"));
            case COLLECTION -> by(highlights, h -> h.collection().title());
            case VIEWER -> byViewer(highlights);
        };
    }

    private static List<Group> by(List<Highlight> highlights, java.util.function.Function<Highlight, String> key) {
        return highlights.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    }

    private static List<Group> byViewer(List<Highlight> highlights) {
        var people = new TreeMap<String, List<Highlight>>(String.CASE_INSENSITIVE_ORDER);
        var unattributed = new ArrayList<Highlight>();
        for (var highlight : highlights) {
            var handles = highlight.handles().toList();
            if (handles.isEmpty()) {
                unattributed.add(highlight);
            }
            for (var handle : handles) {
                var said = people.computeIfAbsent(handle, _ -> new ArrayList<>());
                if (said.isEmpty() || said.getLast() != highlight) {
                    said.add(highlight);
                }
            }
        }
        var groups = new ArrayList<>(people.entrySet().stream()
                .map(e -> new Group("@" + e.getKey(), List.copyOf(e.getValue())))
                .sorted(java.util.Comparator.comparingInt((Group g) -> g.highlights().size()).reversed()).toList());
        if (!unattributed.isEmpty()) {
            groups.add(new Group(UNATTRIBUTED, List.copyOf(unattributed)));
        }
        return List.copyOf(groups);
    }
}
