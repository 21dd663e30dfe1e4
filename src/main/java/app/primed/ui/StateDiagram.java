package app.primed.ui;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PathTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// The four states and the transitions between them. The current state is filled, the latest transition is highlighted
/// and labelled, earlier ones are solid and others dashed. It is drawn once and scaled, so it is sharp at any size.
public final class StateDiagram extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PREFIXED = PseudoClass.getPseudoClass("prefixed");
    public static final double PILL_HEIGHT = 44;
    private static final double SMALLEST = 0.45;
    private static final Duration MOVE = Duration.millis(220);

    /// What the diagram shows.
    ///
    /// @param name the object's name, for screen readers
    /// @param state the current state, empty before the object exists
    /// @param lit the transition that led to it
    /// @param label what caused that transition (`yield 20.0`)
    /// @param taken every transition so far
    /// @param kind determines the names of states and transitions
    public record Content(String name, Optional<ObjectState> state, Optional<StateEdge> lit, String label,
            Set<StateEdge> taken, ObjectKind kind) {
        public static final Content NOTHING = new Content(
                "", Optional.empty(), Optional.empty(), "", Set.of(), ObjectKind.GENERATOR);
    }

    private final DiagramLayout plan;
    private final Pane drawing = new Pane();
    private final Scale scale = new Scale();
    private final Map<ObjectState, HBox> pills = new EnumMap<>(ObjectState.class);
    private final Map<ObjectState, Label> words = new EnumMap<>(ObjectState.class);
    private final Map<StateEdge, EdgeArrow> arrows = new EnumMap<>(StateEdge.class);
    private final Circle traveller = new Circle(5);
    private Optional<Animation> moving = Optional.empty();
    private Content look = Content.NOTHING;
    private boolean shown;

    /// A wide layout for the stepper.
    public StateDiagram() {
        this(DiagramLayout.WIDE);
    }

    /// A compact layout with larger text, for the stage.
    public static StateDiagram large() {
        var diagram = new StateDiagram(DiagramLayout.TALL);
        diagram.getStyleClass().add("large");
        return diagram;
    }

    private StateDiagram(DiagramLayout plan) {
        this.plan = plan;
        getStyleClass().add("state-diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        drawing.getTransforms().add(scale);
        drawing.setManaged(false);
        drawing.resize(plan.width(), plan.height());
        for (var edge : StateEdge.values()) {
            var arrow = new EdgeArrow(edge, plan.way(edge));
            arrows.put(edge, arrow);
            drawing.getChildren().addAll(arrow.nodes());
        }
        for (var mark : ObjectState.values()) {
            pill(mark, plan.place(mark));
        }
        traveller.getStyleClass().add("traveller");
        traveller.setVisible(false);
        drawing.getChildren().add(traveller);
        getChildren().add(drawing);
        show(Content.NOTHING, false);
    }

    /// Shows a state and the transition to it.
    ///
    /// @param animated whether a dot moves along the latest transition
    public void show(Content now, boolean animated) {
        moving.ifPresent(Animation::stop);
        moving = Optional.empty();
        traveller.setVisible(false);
        if (now.equals(look) && !animated && shown) {
            return;
        }
        shown = true;
        look = now;
        words.forEach((mark, word) -> {
            word.setText(stateName(now.kind(), mark));
            word.pseudoClassStateChanged(PREFIXED, now.kind() != ObjectKind.GENERATOR);
        });
        pills.forEach(
                (mark, pill) -> pill.pseudoClassStateChanged(CURRENT, now.state().filter(s -> s == mark).isPresent()));
        arrows.forEach((edge, arrow) -> {
            var lit = now.lit().filter(e -> e == edge).isPresent();
            arrow.show(lit, now.taken().contains(edge), lit ? now.label() : edge.label(now.kind()));
        });
        setOpacity(now.state().isPresent() ? 1 : 0.55);
        setAccessibleText(words());
        if (animated) {
            now.lit().ifPresent(this::travel);
        }
    }

    /// A generator's states are shown without their prefix.
    private static String stateName(ObjectKind kind, ObjectState state) {
        return kind == ObjectKind.GENERATOR ? state.name() : kind.nameOf(state);
    }

    private String words() {
        return look.state()
                .map(state -> look.name() + " is " + stateName(look.kind(), state)
                        + look.lit().map(_ -> ", reached by " + look.label()).orElse(""))
                .orElse("No generator or coroutine yet");
    }

    private void travel(StateEdge edge) {
        traveller.getStyleClass().setAll("traveller", StateIcon.styleClass(edge.to()));
        var move = new PathTransition(MOVE, plan.way(edge).path(), traveller);
        move.setOnFinished(_ -> traveller.setVisible(false));
        traveller.setVisible(true);
        moving = Optional.of(move);
        move.play();
    }

    private void pill(ObjectState mark, Point2D at) {
        var word = new Label(mark.name());
        var pill = new HBox(8, StateIcon.node(mark, plan.markSize()), word);
        words.put(mark, word);
        pill.getStyleClass().addAll("state-pill", StateIcon.styleClass(mark));
        pill.setAlignment(Pos.CENTER);
        pill.resizeRelocate(at.getX() - plan.pillWidth() / 2, at.getY() - PILL_HEIGHT / 2, plan.pillWidth(),
                PILL_HEIGHT);
        pill.setManaged(false);
        pills.put(mark, pill);
        drawing.getChildren().add(pill);
    }

    @Override
    protected void layoutChildren() {
        var fits = Math.min((getWidth() - snappedLeftInset() - snappedRightInset()) / plan.width(),
                (getHeight() - snappedTopInset() - snappedBottomInset()) / plan.height());
        var by = Math.max(SMALLEST, fits);
        scale.setX(by);
        scale.setY(by);
        drawing.setLayoutX((getWidth() - plan.width() * by) / 2);
        drawing.setLayoutY((getHeight() - plan.height() * by) / 2);
        drawing.layout();
        for (var arrow : arrows.values()) {
            arrow.place();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return plan.width() * SMALLEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return plan.height() * SMALLEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return plan.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return width <= 0 ? plan.height() : plan.height() * Math.clamp(width / plan.width(), SMALLEST, 1.1);
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
