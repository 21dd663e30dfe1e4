package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a note's text. It goes line by line instead of through a Markdown parser: a CommonMark tree joins chat lines
/// into paragraphs, makes code of what people indent with tabs, takes an open fence to the end of the note, and costs
/// several times as much; what is left of it after undoing all that are fences and headings, which [FenceReader] and
/// [HeadingReader] read by CommonMark's rules.
public final class SessionReader {
    public static final Session EMPTY = new SessionReader(SectionNames.STANDARD).read("", "");

    private final SectionNames kinds;
    private volatile ReadingRules rules;

    public SessionReader(SectionNames kinds) {
        this(kinds, ReadingRules.NONE);
    }

    /// @param rules what the vault's reader has corrected
    public SessionReader(SectionNames kinds, ReadingRules rules) {
        this.kinds = kinds;
        this.rules = rules;
    }

    public SectionNames kinds() {
        return kinds;
    }

    /// What it goes by.
    public ReadingRules rules() {
        return rules;
    }

    /// Goes by other rules from now on. Safe from any thread; a reading has those it began with.
    public void setRules(ReadingRules now) {
        rules = now;
    }

    /// @param path the file's path as written, for its date; may be empty
    public Session read(String text, String path) {
        return read(new SessionText(text), path, Optional.empty());
    }

    /// Reads a text that was read before and changed since, most of it not. The same as reading it whole, and several
    /// times as quick for a large note.
    ///
    /// @param before an earlier reading of this reader's; any will do
    public Session reread(Session before, String text, String path) {
        return read(new SessionText(text, before.source()), path,
                Optional.of(before).filter(session -> session.rules() == rules));
    }

    private Session read(SessionText source, String path, Optional<Session> before) {
        var by = rules;
        int count = source.lines().size();
        var fences = FenceReader.in(source, before.map(Session::fences).orElse(List.of()));
        var seen = NoteComments.blanked(source, fences);
        var code = new boolean[count];
        fences.forEach(fence -> fence.range().mark(code));
        var properties = FrontMatter.of(source);
        var date = SessionDate.of(seen, code, properties, path);
        var apart = code.clone();
        NoteComments.mark(source, seen, apart);
        var commented = NoteComments.lines(source, seen);
        var notProse = apart.clone();
        Arrays.fill(notProse, 0, properties.endLine(), true);
        var headings = HeadingReader.in(source, notProse);
        headings.forEach(heading -> heading.range().mark(notProse));
        var tables = TableReader.in(seen, notProse);
        var heads = new boolean[count];
        headings.forEach(heading -> heading.range().mark(heads));

        var language = new NoteLanguage(seen.text());
        var spans = spans(source, headings, language);
        var quotes = new boolean[count];
        spans.stream().filter(span -> span.kind == SectionKind.QUOTES).forEach(span -> span.range.mark(quotes));
        var talk = new boolean[count];
        spans.stream().filter(span -> span.kind.fromViewers()).forEach(span -> span.range.mark(talk));
        var corrections = new Corrections(by, source);
        var headingOf = new String[count];
        spans.forEach(span -> Arrays.fill(headingOf, span.range.line() - 1, span.range.endLine(),
                span.heading.text()));
        var attributions =
                corrections.attributions(AttributionReader.in(seen, language, notProse, heads, quotes, talk,
                        spans.stream().anyMatch(span -> span.kind.spoken())), notProse, headingOf);
        Map<Integer, Attribution> byLine = new HashMap<>();
        attributions.forEach(attribution -> byLine.put(attribution.line(), attribution));

        var sections = new ArrayList<Section>();
        var questions = new ArrayList<Question>();
        var debates = new ArrayList<Debate>();
        var outer = new EnclosingSections();
        var asking = new HashMap<Integer, Boolean>();
        var own = HeadingQuestions.asking(spans.stream().map(Span::heading).toList(),
                spans.stream().map(span -> span.inherited ? SectionKind.OTHER : span.kind).toList());
        for (int i = 0; i < own.length; i++) {
            asking.put(spans.get(i).range.line(), own[i]);
        }
        // What a heading asks depends on sections around it.
        boolean asked = asking.containsValue(true);
        var earlier = before.filter(session -> !asked && session.questions().stream().noneMatch(Question::byHeading))
                .map(session -> new PreviousReading(session, seen, commented));
        int said = 0;
        for (var span : spans) {
            int first = said;
            while (said < attributions.size() && attributions.get(said).line() <= span.range.endLine()) {
                said++;
            }
            var voices = attributions.subList(first, said);
            var standsIn = outer.of(span.heading);
            var kept = earlier
                    .flatMap(e -> e.reuse(span.heading, span.kind, span.range, standsIn, apart, voices));
            if (kept.isPresent()) {
                sections.add(kept.get().section());
                questions.addAll(kept.get().questions());
                debates.addAll(kept.get().debates());
                outer.add(kept.get().section());
                var unused = corrections.questions(kept.get().section(), kept.get().questions());
                continue;
            }
            var lines = seen.lines().subList(span.from, span.range.endLine());
            var entries = new EntryReader(notProse, tables, corrections.starts(), byLine, span.kind.tasks(),
                    commented).of(lines);
            var section = new Section(span.kind, span.heading, span.range, entries);
            sections.add(section);
            questions.addAll(CodeAnswers.of(corrections.questions(section, QuestionReader.in(span.kind, entries,
                    span.inherited, kinds.translated(span.heading.text()))), fences, seen));
            debates.addAll(DebateReader.in(section,
                    span.kind == SectionKind.OTHER && standsIn.equals(Optional.of(SectionKind.DEBATES))));
            outer.add(section);
        }
        return new Session(
                source, date, List.copyOf(sections), List.copyOf(attributions),
                asked ? HeadingQuestions.with(sections, asking, questions, seen) : List.copyOf(questions),
                List.copyOf(debates), fences, by, corrections.meant());
    }

    private List<Span> spans(SessionText source, List<Heading> headings, NoteLanguage language) {
        var spans = new ArrayList<Span>();
        var enclosing = new EnclosingKinds();
        int last = source.lines().size();
        int first = headings.isEmpty() ? last + 1 : headings.getFirst().range().line();
        if (source.lines().subList(0, Math.min(first - 1, last)).stream().anyMatch(line -> !line.blank())) {
            var none = new Range(0, 0, 1, 1);
            spans.add(new Span(new Heading("", 0, none), SectionKind.OTHER, false, 0,
                    none.through(source.line(first - 1).range())));
        }
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).range().line() - 1 : last;
            var own = kinds.of(heading.text(), language);
            enclosing.open(heading, own);
            spans.add(new Span(
                    heading, enclosing.kind(heading, own), own == SectionKind.OTHER, heading.range().endLine(),
                    heading.range().through(source.line(end).range())));
        }
        return spans;
    }

    /// @param inherited whether a heading above gives the kind
    /// @param from 0-based index of the first line after the heading
    private record Span(Heading heading, SectionKind kind, boolean inherited, int from, Range range) {}
}
