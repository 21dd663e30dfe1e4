package app.primed.links;

import app.primed.markdown.TagFinder;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.FrontMatter;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.TaskState;
import app.primed.quiz.model.NoteItem;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.NoteSummary;
import app.primed.search.model.Passage;
import app.primed.search.model.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Splits a note into passages for the index: one for each heading, entry and line of code.
public final class NotePassages {
    private final Session session;
    private final Map<Integer, Question> questions = new HashMap<>();
    private final NavigableMap<Integer, List<NoteItem>> items = new TreeMap<>();
    private final Map<Integer, String> voices = new HashMap<>();
    private final List<Passage> all = new ArrayList<>();

    private NotePassages(String note, Session session, SessionReader reader) {
        this.session = session;
        QuizItems.of(note, session, reader)
                .forEach(item -> items.computeIfAbsent(item.line(), _ -> new ArrayList<>(1)).add(item));
        session.questions().forEach(question -> questions.put(question.line(), question));
        session.attributions().forEach(said -> voices.put(said.line(), said.by()));
        for (var debate : session.debates()) {
            for (var option : debate.options()) {
                for (var argument : option.arguments()) {
                    argument.by().ifPresent(by -> voices.putIfAbsent(argument.line(), by));
                }
            }
        }
    }

    /// @param reader reads notes of this vault
    /// @param facts its summary
    public static IndexableNote of(Session session, SessionReader reader, NoteSummary facts) {
        var passages = new NotePassages(facts.note(), session, reader);
        passages.read();
        return new IndexableNote(facts, List.copyOf(passages.all));
    }

    /// Reads a note for the index.
    ///
    /// @throws IOException if it cannot be read
    public static IndexableNote read(NoteRepository notes, Path file) throws IOException {
        var session = notes.read(file);
        return of(session, notes.reader(), summary(notes.vault().relativeName(file), file, session));
    }

    static NoteSummary summary(String note, Path file, Session session) {
        var listed = SessionCatalog.listed(file, session);
        return new NoteSummary(note, listed.date(), listed.theme(), listed.openQuestions(), listed.openGoals());
    }

    private void read() {
        properties();
        int fence = 0;
        var fences = session.fences();
        for (var section : session.sections()) {
            var own = new ArrayList<Fence>();
            while (fence < fences.size() && fences.get(fence).range().line() <= section.range().endLine()) {
                own.add(fences.get(fence++));
            }
            boolean python = own.stream().anyMatch(Fence::python);
            if (section.headed()) {
                heading(section, python);
            }
            for (var entry : section.entries()) {
                entry(section, entry, python, Optional.empty());
            }
            own.forEach(code -> code(section, code, python));
        }
    }

    private void heading(Section section, boolean python) {
        var traits = traits(python, Trait.HEADING);
        asked(section.line(), traits);
        add(section, section.line(), section.heading().text(), Optional.empty(), traits,
                cards(section.line(), section.heading().range().endLine(), traits));
    }

    private void asked(int line, Set<Trait> traits) {
        Optional.ofNullable(questions.get(line)).ifPresent(
                q -> traits.addAll(Set.of(Trait.QUESTION, q.answered() ? Trait.ANSWERED : Trait.OPEN)));
    }

    private List<Passage.Card> cards(int first, int last, Set<Trait> traits) {
        var cards = items.subMap(first, true, last, true).values().stream().flatMap(List::stream)
                .map(item -> new Passage.Card(item.line(), item.kind(), item.text(), item.answer())).toList();
        if (!cards.isEmpty()) {
            traits.add(Trait.CARD);
        }
        return cards;
    }

    /// @param voice who said the block around it: a handle on a line of its own, with their words below
    private void entry(Section section, Entry entry, boolean python, Optional<String> voice) {
        var by = Optional.ofNullable(voices.get(entry.line())).or(() -> entry.by().map(Attribution::by))
                .or(() -> voice).map(session.rules().people()::of);
        if (!entry.text().isBlank()) {
            var traits = traits(python);
            asked(entry.line(), traits);
            if (entry.task() != TaskState.NONE) {
                traits.addAll(Set.of(Trait.TASK, entry.task().isOpen() ? Trait.OPEN : Trait.DONE));
            }
            if (entry.text().contains("://")) {
                traits.add(Trait.LINK);
            }
            // A line of a paragraph may be a card of its own.
            var cards = cards(entry.own().line(), entry.own().endLine(), traits);
            add(section, entry.line(), entry.text(), by, traits, cards);
        }
        var block = entry.by().isPresent() && entry.said().isBlank() ? by : voice;
        for (var nested : entry.nested()) {
            entry(section, nested, python, block);
        }
    }

    private void code(Section section, Fence fence, boolean python) {
        int line = fence.codeLine();
        for (var text : fence.code().split("\\R", -1)) {
            if (!text.isBlank()) {
                add(section, line, text.strip(), Optional.empty(), traits(python, Trait.CODE), List.of());
            }
            line++;
        }
    }

    private static Set<Trait> traits(boolean python, Trait... more) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (python) {
            traits.add(Trait.PYTHON);
        }
        traits.addAll(List.of(more));
        return traits;
    }

    private void add(Section section, int line, String text, Optional<String> by, Set<Trait> traits,
            List<Passage.Card> cards) {
        var tags = traits.contains(Trait.CODE) ? List.<String>of() : TagFinder.in(text);
        all.add(new Passage(line, section.kind().id(), section.heading().text(), text, by, traits, tags, cards));
    }

    /// Each property is a line to be found; that of the tags has them.
    private void properties() {
        var properties = FrontMatter.of(session.source());
        var tags = properties.tags().stream().flatMap(tag -> TagFinder.within(tag).stream()).distinct().toList();
        for (var property : properties.properties()) {
            all.add(new Passage(property.line(), SectionKind.OTHER.id(), "",
                    property.key() + ": " + String.join(", ", property.values()), Optional.empty(), traits(false),
                    property.is("tags") || property.is("tag") ? tags : List.of(), List.of()));
        }
    }
}
