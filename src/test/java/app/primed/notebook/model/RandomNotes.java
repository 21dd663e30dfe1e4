package app.primed.notebook.model;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Notes of every shape, for what must hold of all of them.
final class RandomNotes {
    private RandomNotes() {}

    static Session read(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "");
    }

    /// Lines people write, in any order, under any line ends.
    static Arbitrary<String> any() {
        var line = Arbitraries.of(
                "Goals", "=====", "## Questions", "## Learnings", "Debates", "---", "- [ ] go on", "* [x] done",
                "\t* with a tab", "  - nested", "    deeper words", "why is that?", "quiltgnome: hello", "Pros:",
                "  - good", "Cons:", "- Con: slow", "", "   ", "\t", "```", "    ```", "```python", "def f(): pass",
                "plain words", "- trailing  ", "1. first", "\u00e9\ud83e\udd14 signs", "  more lower words", "- Which?",
                "  - Verdict: this", "> quoted - quiltgnome");
        return joined(line.list().ofMaxSize(30));
    }

    /// Notes of sections with lists, nested and wrapped, where it is plain what each entry is.
    static Arbitrary<String> lists() {
        var bullet = Arbitraries.of("- ", "* ", "  * ", "\t* ");
        var words = Arbitraries.of("alpha", "beta words", "gamma?", "quiltgnome: delta", "`code` epsilon");
        var below =
                Arbitraries.of(List.<String>of(), List.of("  - so"), List.of("  wrapped on", "  - so", "    - deep"));
        Arbitrary<List<String>> entries = bullet.flatMap(mark -> Combinators.combine(words, below)
                .as((said, more) -> {
                    var indent = mark.substring(0, mark.length() - 2);
                    return Stream.concat(Stream.of(mark + said), more.stream()
                            .filter(l -> !(l.contains("wrapped") && said.endsWith("?"))).map(l -> indent + l)).toList();
                }).list().ofMinSize(1).ofMaxSize(4).map(all -> all.stream().flatMap(List::stream).toList()));
        var heading =
                Arbitraries.of(List.of("Goals", "====="), List.of("## Questions", ""), List.of("Learnings", "---"),
                        List.of("## Fears"));
        return joined(Combinators.combine(heading, entries)
                .as((head, all) -> Stream.of(head, all, List.of("")).flatMap(List::stream).toList())
                .list().ofMinSize(1).ofMaxSize(4).map(all -> all.stream().flatMap(List::stream).toList()));
    }

    /// Every entry of a note as it reads, section by section: what an action must leave as it is.
    static List<List<String>> outline(Session session) {
        return session.sections().stream().map(s -> Stream.concat(
                Stream.of("# " + s.heading().text()), s.entries().stream().map(RandomNotes::tree)).toList()).toList();
    }

    static String tree(Entry entry) {
        return entry.text() + entry.nested().stream().map(RandomNotes::tree).toList();
    }

    static Stream<Entry> entries(Session session) {
        return session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all);
    }

    static String apply(String text, List<TextEdit> edits) {
        var after = text;
        for (var edit : edits.reversed()) {
            after = edit.applyTo(after);
        }
        return after;
    }

    private static Arbitrary<String> joined(Arbitrary<List<String>> lines) {
        return Combinators.combine(lines, Arbitraries.of("\n", "\r\n", "\r"), Arbitraries.of(true, false))
                .as((all, eol, last) -> String.join(eol, all) + (last ? eol : ""));
    }
}
