package app.primed.shell;

import app.primed.links.NoteSearch;
import app.primed.platform.Background;
import app.primed.search.model.Hit;
import app.primed.search.model.NoteSummary;
import app.primed.search.model.Person;
import app.primed.search.model.SearchResults;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What the palette finds in the notes: sessions by their day and theme, viewers, and lines.
final class PaletteSearch implements Palette.Finder {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int RECENT = 30;
    private static final int SESSIONS = 5;
    private static final int PEOPLE = 3;

    private final NoteSearch search;
    private final Background background;
    private final Opener open;
    private final Consumer<String> person;
    private final Consumer<String> typeAhead;
    private volatile Known known = new Known(List.of(), List.of());

    /// Opens a line of a note.
    interface Opener {

        /// @param note its path inside the vault
        /// @param line 1-based
        /// @param words what was found there; may be empty
        void open(String note, int line, String words);
    }

    /// The sessions of a vault as rows, newest first: their words are put together once, not at every key.
    private record Known(List<NoteSummary> of, List<Session> rows) {}

    /// @param text what is searched, in lower case
    private record Session(PaletteCommand command, String text) {}

    /// @param open opens a line of a note
    /// @param person shows all that a viewer said
    /// @param typeAhead takes what was typed before the palette's choice was there
    PaletteSearch(NoteSearch search, Background background, Opener open, Consumer<String> person,
            Consumer<String> typeAhead) {
        this.typeAhead = typeAhead;
        this.search = search;
        this.background = background;
        this.open = open;
        this.person = person;
    }

    @Override
    public void find(String typed, int most, Consumer<PaletteResults> show) {
        background.submit("palette", () -> found(typed.stripLeading(), most), show);
    }

    @Override
    public void open(Hit hit) {
        open.open(hit.note(), hit.line(), hit.word());
    }

    @Override
    public void typeAhead(String words) {
        typeAhead.accept(words);
    }

    @Override
    public List<String> kinds() {
        return NoteSearch.kinds();
    }

    private PaletteResults found(String typed, int most) {
        if (typed.isBlank()) {
            return new PaletteResults(List.of(), sessions("", RECENT), SearchResults.EMPTY, state());
        }
        var people = List.<PaletteCommand>of();
        var sessions = List.<PaletteCommand>of();
        if (typed.indexOf(':') < 0 && typed.indexOf('"') < 0) {
            var words = typed.strip();
            if (words.length() > 1 && words.chars().noneMatch(Character::isWhitespace)) {
                people = search.people(words.startsWith("@") ? words.substring(1) : words, PEOPLE).stream()
                        .map(this::command).toList();
            }
            sessions = sessions(words, SESSIONS);
        }
        return new PaletteResults(people, sessions, search.find(typed, most), state());
    }

    private String state() {
        return search.isReady() ? "" : "Indexing notes. More results may follow.";
    }

    private PaletteCommand command(Person who) {
        // No count: the index has lines, while the person's page counts what they add up to.
        return new PaletteCommand("Viewer", "@" + who.handle(), "", () -> person.accept(who.handle()));
    }

    private List<PaletteCommand> sessions(String words, int most) {
        var wanted = words.toLowerCase(Locale.ROOT).split("\\s+");
        return known().rows().stream().filter(session -> has(session.text(), wanted)).limit(most)
                .map(Session::command).toList();
    }

    private Known known() {
        var all = search.sessions();
        var now = known;
        if (now.of() != all) {
            now = new Known(all, all.stream()
                    .sorted(Comparator.comparing((NoteSummary f) -> f.day().orElse(LocalDate.MIN)).reversed())
                    .map(facts -> new Session(command(facts), text(facts))).toList());
            known = now;
        }
        return now;
    }

    private static String text(NoteSummary facts) {
        return (words(facts) + " " + facts.note() + " " + facts.day().map(WHOLE_DAY::format).orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean has(String text, String[] wanted) {
        for (var word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private PaletteCommand command(NoteSummary facts) {
        return new PaletteCommand("Session", words(facts), "", () -> open.open(facts.note(), 1, ""));
    }

    private static String words(NoteSummary facts) {
        return facts.day().map(day -> DAY.format(day) + " · " + facts.note()).orElse(facts.note()) + "  "
                + facts.theme();
    }
}
