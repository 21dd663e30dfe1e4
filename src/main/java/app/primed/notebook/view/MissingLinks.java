package app.primed.notebook.view;

import app.primed.markdown.Inline;
import app.primed.notebook.viewmodel.NoteLinks;
import app.primed.ui.LinkEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;

/// Shows links to notes that do not exist yet fainter than others, as they come into sight.
final class MissingLinks implements EventHandler<LinkEvent> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final NoteLinks links;
    /// Those not answered yet: a newer search replaces the one under way, and asks for its links too.
    private final Map<Node, Inline.WikiLink> shown = new HashMap<>();
    private Map<Node, Inline.WikiLink> asked = Map.of();

    MissingLinks(NoteLinks links) {
        this.links = links;
    }

    @Override
    public void handle(LinkEvent event) {
        event.consume();
        if (event.link() instanceof Inline.WikiLink link && event.getTarget() instanceof Node node) {
            shown.put(node, link);
            links.findMissing(this::ask, this::show);
        }
    }

    private Set<Inline.WikiLink> ask() {
        asked = Map.copyOf(shown);
        return new HashSet<>(asked.values());
    }

    private void show(Set<Inline.WikiLink> missing) {
        asked.forEach((node, link) -> {
            shown.remove(node);
            node.pseudoClassStateChanged(MISSING, missing.contains(link));
        });
    }
}
