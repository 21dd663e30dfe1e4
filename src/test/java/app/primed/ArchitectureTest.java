package app.primed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The floors of the house. Look only downward; features are neighbours that do not know each other.
class ArchitectureTest {
    private static final String[] FEATURES = {"notebook", "stepper", "quiz", "highlights", "search"};
    private static final JavaClasses PRIMED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.primed");

    @Test
    void modelKnowsNothingAboveIt() {
        noClasses().that().resideInAnyPackage("app.primed.*.model..", "app.primed.trace..", "app.primed.python..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.*.io..", "app.primed.*.viewmodel..", "app.primed.*.view..", "app.primed.ui..",
                        "app.primed.shell..", "app.primed.cli..", "app.primed.platform..", "javafx..",
                        "com.fasterxml..",
                        "org.apache.lucene..")
                .check(PRIMED);
    }

    @Test
    void traceAndPythonUseOnlyTheJdk() {
        classes().that().resideInAnyPackage("app.primed.trace..", "app.primed.python..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(
                        "app.primed.trace..", "app.primed.python..", "java..", "org.jspecify..")
                .check(PRIMED);
    }

    @Test
    void ioAndPlatformHaveNoScreen() {
        noClasses().that().resideInAnyPackage("app.primed.*.io..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.*.viewmodel..", "app.primed.*.view..", "app.primed.ui..", "app.primed.shell..",
                        "app.primed.cli..", "javafx..")
                .check(PRIMED);
        noClasses().that().resideInAPackage("app.primed.platform..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.notebook..", "app.primed.stepper..", "app.primed.quiz..", "app.primed.highlights..",
                        "app.primed.search..", "app.primed.ui..", "app.primed.shell..", "app.primed.cli..")
                .check(PRIMED);
    }

    @Test
    void viewModelsSpeakInPropertiesOnly() {
        noClasses().that().resideInAPackage("app.primed.*.viewmodel..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.*.view..", "app.primed.ui..", "app.primed.shell..", "app.primed.cli..",
                        "javafx.scene..", "javafx.stage..", "org.fxmisc..", "com.fasterxml..")
                .allowEmptyShould(true)
                .check(PRIMED);
    }

    @Test
    void viewsDoNotReachTheFiles() {
        noClasses().that().resideInAnyPackage("app.primed.*.view..", "app.primed.ui..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.*.io..", "app.primed.shell..", "app.primed.cli..", "com.fasterxml..")
                .check(PRIMED);
        noClasses().that().resideInAPackage("app.primed.ui..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "app.primed.notebook..", "app.primed.stepper..", "app.primed.quiz..", "app.primed.highlights..",
                        "app.primed.search..")
                .check(PRIMED);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        for (var feature : FEATURES) {
            for (var other : FEATURES) {
                if (!feature.equals(other)) {
                    noClasses().that().resideInAPackage("app.primed." + feature + "..")
                            .should().dependOnClassesThat().resideInAPackage("app.primed." + other + "..")
                            .allowEmptyShould(true).check(PRIMED);
                }
            }
        }
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("app.primed.(*).(*)..").should().beFreeOfCycles().check(PRIMED);
    }

    @Test
    void onlyBackgroundMovesWorkToTheScreen() {
        noClasses().that()
                .resideOutsideOfPackages("app.primed.platform..", "app.primed.shell..", "app.primed.tour..",
                        "app.primed.ui..")
                .should().callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(PRIMED);
    }
}
