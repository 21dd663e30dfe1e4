package app.primed.ui;

import app.primed.markdown.Inline;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;

/// A link, `[[link]]`, `#tag` or footnote in rendered text was chosen. It bubbles up to whoever knows what it refers to.
public final class LinkEvent extends Event {
    public static final EventType<LinkEvent> CHOSEN = new EventType<>(Event.ANY, "LINK_CHOSEN");
    /// A `[[link]]` has come into sight. Whoever knows the notes may show that there is none of its name.
    public static final EventType<LinkEvent> SHOWN = new EventType<>(Event.ANY, "LINK_SHOWN");
    private static final long serialVersionUID = 1;

    private final transient Inline link;

    public LinkEvent(EventTarget target, Inline link) {
        this(CHOSEN, target, link);
    }

    LinkEvent(EventType<LinkEvent> type, EventTarget target, Inline link) {
        super(target, target, type);
        this.link = link;
    }

    public Inline link() {
        return link;
    }
}
