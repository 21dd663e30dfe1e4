package app.primed.notebook.model;

import app.primed.markdown.Block;
import java.util.ArrayList;
import java.util.List;

/// A note as slides: first its day, then a section a slide in the note's order. A deeper heading is a slide of its own
/// that names the heading above it. A section with nothing in it has no slide.
public final class SlideDeck {
    private SlideDeck() {}

    /// One slide.
    ///
    /// @param title its heading
    /// @param under the heading above it, empty for none
    /// @param opening whether it is the one that opens the deck
    /// @param section what it shows
    /// @param blocks what is under the heading
    /// @param fences the code in it, in order
    /// @param nth which of the sections of that heading it is, from 0: with the heading, what it is known by after an edit
    public record Slide(
            String title, String under, boolean opening, Section section, List<Block> blocks, List<Fence> fences,
            int nth) {

        public boolean same(Slide other) {
            return opening == other.opening && nth == other.nth && title.equals(other.title);
        }

        boolean empty() {
            return blocks.isEmpty();
        }
    }

    /// @param name what to call a note without a day
    public static List<Slide> of(Session session, String name) {
        var slides = new ArrayList<Slide>();
        var blocks = new NoteBlocks(session);
        var sections = blocks.sections();
        for (int n = 0; n < sections.size(); n++) {
            var section = sections.get(n);
            var opening = n == 0 && (!section.headed() || section.kind() == SectionKind.DAY
                    || section.heading().level() == 1);
            var title = section.headed() ? section.heading().words() : day(session, name);
            var slide = new Slide(title, opening ? "" : under(sections, n), opening, section, blocks.in(section),
                    within(session, section),
                    nth(sections, n));
            if (n == 0 && !opening) {
                slides.add(opening(session, name));
            }
            if (opening || !slide.empty()) {
                slides.add(slide);
            }
        }
        return slides;
    }

    private static Slide opening(Session session, String name) {
        var none = new Range(0, 0, 1, 1);
        var heading = new Heading(day(session, name), 0, none);
        return new Slide(heading.text(), "", true, new Section(SectionKind.DAY, heading, none, List.of()), List.of(),
                List.of(),
                0);
    }

    private static String day(Session session, String name) {
        return session.date().map(Object::toString).orElse(name.replaceFirst("\\.[A-Za-z]+$", ""));
    }

    /// The nearest heading above of a higher rank, below the note's own title.
    private static String under(List<Section> sections, int at) {
        int level = sections.get(at).heading().level();
        for (int n = at - 1; n > 0; n--) {
            if (sections.get(n).headed() && sections.get(n).heading().level() < level) {
                return sections.get(n).heading().words();
            }
        }
        return "";
    }

    private static int nth(List<Section> sections, int at) {
        var title = sections.get(at).heading().text();
        return (int) sections.stream().limit(at).filter(s -> s.heading().text().equals(title)).count();
    }

    private static List<Fence> within(Session session, Section section) {
        return session.fences().stream().filter(f -> f.range().line() >= section.range().line()
                && f.range().endLine() <= section.range().endLine()).toList();
    }
}
