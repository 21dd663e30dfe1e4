package app.primed.notebook.view;

import app.primed.markdown.Inline;
import app.primed.notebook.viewmodel.NoteLinks;
import app.primed.ui.LinkEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Shows links to notes that do not exist yet fainter than others, as they come into sight.
final class MissingLinks implements EventHandler<LinkEvent> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final NoteLinks links;
    /// Those not answered yet: a newer search replaces the one under way, and asks for its links too.
    private final Map<Node, Inline.WikiLink> shown = new HashMap<>();
    private Map<Node, Inline.WikiLink> asked = Map.of();
    private final Map<Node, Inline.WikiLink> all = new WeakHashMap<>();
    private final Subscription notes;

    MissingLinks(NoteLinks links) {
        this.links = links;
        notes = links.whenNotesChange(this::askAgain);
    }

    void close() {
        notes.unsubscribe();
    }

    @Override
    public void handle(LinkEvent event) {
        event.consume();
        if (event.link() instanceof Inline.WikiLink link && event.getTarget() instanceof Node node) {
            shown.put(node, link);
            all.put(node, link);
            links.findMissing(this::ask, this::show);
        }
    }

    /// A note may have been made or deleted to which a link in sight leads.
    private void askAgain() {
        all.forEach((node, link) -> {
            if (node.getScene() != null) {
                shown.put(node, link);
            }
        });
        if (!shown.isEmpty()) {
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
