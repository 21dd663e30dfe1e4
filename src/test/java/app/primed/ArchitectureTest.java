package app.primed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The floors of the program. A class sees only floors below its own; features do not see one another.
///
/// ```
/// floor 5  shell, cli, tour       assemble and navigate
/// floor 4  links                  joins features: models, io and view models
/// floor 3  view, ui               nodes and CSS
/// floor 2  viewmodel              properties (javafx.base)
/// floor 1  io, platform, search   files, processes, index, clock
/// floor 0  model, trace, python, markdown   records, sealed types, rules
/// ```
class ArchitectureTest {
    private static final JavaClasses PRIMED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.primed");

    private static final String[] FLOOR_5 =
            {"app.primed", "app.primed.shell..", "app.primed.cli..", "app.primed.tour.."};
    private static final String[] FLOOR_4 = {"app.primed.links.."};
    private static final String[] FLOOR_3 = {"app.primed.*.view..", "app.primed.ui.."};
    private static final String[] FLOOR_2 = {"app.primed.*.viewmodel.."};
    private static final String[] FLOOR_1 = {"app.primed.*.io..", "app.primed.platform.."};
    private static final String[] FLOOR_0 =
            {"app.primed.*.model..", "app.primed.trace..", "app.primed.python..", "app.primed.markdown.."};

    @Test
    void floor4() {
        noClasses().that().resideInAnyPackage(FLOOR_4).should().dependOnClassesThat()
                .resideInAnyPackage(join(FLOOR_5, FLOOR_3, "javafx.scene..", "javafx.stage..")).check(PRIMED);
    }

    @Test
    void floor3() {
        noClasses().that().resideInAnyPackage(FLOOR_3).should().dependOnClassesThat()
                .resideInAnyPackage(join(FLOOR_5, FLOOR_4, "app.primed.*.io..", "com.fasterxml..")).check(PRIMED);
    }

    @Test
    void floor2() {
        noClasses().that().resideInAnyPackage(FLOOR_2).should().dependOnClassesThat()
                .resideInAnyPackage(join(FLOOR_5, FLOOR_4, FLOOR_3, "javafx.application..", "javafx.scene..",
                        "javafx.stage..", "org.fxmisc..", "com.fasterxml.."))
                .check(PRIMED);
    }

    @Test
    void floor1() {
        noClasses().that().resideInAnyPackage(FLOOR_1).should().dependOnClassesThat()
                .resideInAnyPackage(join(FLOOR_5, FLOOR_4, FLOOR_3, FLOOR_2)).check(PRIMED);
        noClasses().that().resideInAPackage("app.primed.*.io..").should().dependOnClassesThat()
                .resideInAPackage("javafx..").check(PRIMED);
    }

    /// Besides the JDK, models use two libraries that only compute: one parses Markdown, one compares texts.
    @Test
    void floor0() {
        classes().that().resideInAnyPackage(FLOOR_0).should().onlyDependOnClassesThat()
                .resideInAnyPackage(
                        join(FLOOR_0, "java..", "org.jspecify..", "org.commonmark..", "com.github.difflib..",
                                "morfologik.."))
                .check(PRIMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notebook", "stepper", "quiz", "highlights", "search"})
    void featuresDoNotSeeOneAnother(String feature) {
        var others = List.of("notebook", "stepper", "quiz", "highlights", "search").stream()
                .filter(other -> !other.equals(feature)).map(other -> "app.primed." + other + "..")
                .toArray(String[]::new);
        noClasses().that().resideInAPackage("app.primed." + feature + "..").should().dependOnClassesThat()
                .resideInAnyPackage(others).check(PRIMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "ui", "trace", "python", "markdown"})
    void groundSeesNoFeature(String ground) {
        noClasses().that().resideInAPackage("app.primed." + ground + "..").should().dependOnClassesThat()
                .resideInAnyPackage("app.primed.notebook..", "app.primed.stepper..", "app.primed.quiz..",
                        "app.primed.highlights..", "app.primed.search..")
                .allowEmptyShould(true).check(PRIMED);
    }

    @Test
    void commandsSeeNoWindow() {
        noClasses().that().resideInAPackage("app.primed.cli..").should().dependOnClassesThat()
                .resideInAnyPackage(join(FLOOR_3, FLOOR_2, "app.primed.shell..", "app.primed.tour..", "javafx.."))
                .check(PRIMED);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("app.primed.(**)").should().beFreeOfCycles().check(PRIMED);
    }

    @Test
    void classesHaveNoCircles() {
        slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(outermost(type).getName());
            }

            @Override
            public String getDescription() {
                return "top-level classes";
            }
        }).should().beFreeOfCycles().check(PRIMED);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void simpleNamesAreUnique() {
        var doubles = PRIMED.stream().filter(c -> !c.isNestedClass() && !c.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName)).values().stream().filter(same -> same.size() > 1)
                .map(same -> same.stream().map(JavaClass::getName).sorted().toList().toString()).sorted().toList();
        assertEquals(List.of(), doubles);
    }

    @Test
    void onlyBackgroundMovesWorkToTheScreen() {
        noClasses().that()
                .resideOutsideOfPackages("app.primed.platform..", "app.primed.shell..", "app.primed.tour..",
                        "app.primed.ui..")
                .should().callMethod(Platform.class, "runLater", Runnable.class).check(PRIMED);
    }

    private static String[] join(Object... packages) {
        return Stream.of(packages)
                .flatMap(p -> p instanceof String[] several
                        ? Stream.of(several)
                        : Stream.of((String) p))
                .toArray(String[]::new);
    }
}
