package app.primed.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The colours of a timeline, set by the stylesheet (`-lane-running: -primed-running`), so that a change of theme
/// takes effect at once.
final class TimelineColours {

    /// A control with these colours.
    interface Owner extends Styleable {
        TimelineColours colours();
    }

    enum Role {
        PLAIN,
        CREATED,
        RUNNING,
        SUSPENDED,
        CLOSED,
        PLAYHEAD,
        TRACK,
        TEXT,
        MUTED,
        BACKGROUND,
        THUMB;

        String property() {
            return "-lane-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<Role, CssMetaData<Owner, Paint>> KNOWN = new EnumMap<>(Role.class);

    static {
        for (var role : Role.values()) {
            KNOWN.put(role, meta(role));
        }
    }

    private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

    private final Map<Role, SimpleStyleableObjectProperty<Paint>> set = new EnumMap<>(Role.class);

    TimelineColours(Owner owner, Runnable changed) {
        for (var entry : KNOWN.entrySet()) {
            var property = new SimpleStyleableObjectProperty<Paint>(entry.getValue(), owner, entry.getKey().name(),
                    Color.GRAY);
            property.addListener(_ -> changed.run());
            set.put(entry.getKey(), property);
        }
    }

    /// All CSS properties of a timeline.
    static List<CssMetaData<? extends Styleable, ?>> settable() {
        return ALL;
    }

    private static List<CssMetaData<? extends Styleable, ?>> all() {
        var list = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        list.addAll(KNOWN.values());
        return Collections.unmodifiableList(list);
    }

    Paint of(Role role) {
        return property(role).get();
    }

    Paint of(TimelineModel.Kind kind) {
        return of(switch (kind) {
            case PLAIN -> Role.PLAIN;
            case CREATED -> Role.CREATED;
            case RUNNING -> Role.RUNNING;
            case SUSPENDED -> Role.SUSPENDED;
            case CLOSED -> Role.CLOSED;
        });
    }

    private SimpleStyleableObjectProperty<Paint> property(Role role) {
        var property = set.get(role);
        if (property == null) {
            throw new IllegalStateException(role.name());
        }
        return property;
    }

    private static CssMetaData<Owner, Paint> meta(Role role) {
        return new CssMetaData<>(role.property(), StyleConverter.getPaintConverter(), Color.GRAY) {
            @Override
            public boolean isSettable(Owner owner) {
                return !owner.colours().property(role).isBound();
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(Owner owner) {
                return owner.colours().property(role);
            }
        };
    }
}
