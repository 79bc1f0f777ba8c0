package framebyframe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows of README's diagram are the only ones there are, and they form no circle.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrowsTest {

    private static final int FEWEST_CLASSES = 80;

    /// Package → the packages it may depend on, besides itself and `text`, which anyone may use but the protocol.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("protocol.rule", Set.of()),
            Map.entry("protocol.frame", Set.of()),
            Map.entry("protocol.handshake", Set.of("protocol.rule")),
            Map.entry("protocol.deflate", Set.of("protocol.handshake", "protocol.rule")),
            Map.entry("protocol",
                    Set.of("protocol.rule", "protocol.frame", "protocol.handshake", "protocol.deflate")),
            Map.entry("text", Set.of()),
            Map.entry("wire", Set.of()),
            Map.entry("anatomy", Set.of("protocol", "text")),
            Map.entry("transport", Set.of("protocol", "wire")),
            Map.entry("recording", Set.of("protocol", "wire", "text")),
            Map.entry("polling", Set.of("recording", "protocol", "wire")),
            Map.entry("polling.words", Set.of("polling", "text")),
            Map.entry("measure", Set.of("polling", "transport", "recording", "protocol", "wire")),
            Map.entry("lesson", Set.of("text")),
            Map.entry("progress", Set.of("lesson", "text")),
            Map.entry("session", Set.of("transport", "recording", "lesson", "anatomy", "protocol", "wire", "text")),
            Map.entry("export", Set.of("session", "recording", "anatomy", "lesson", "protocol", "wire", "text")),
            Map.entry("cli",
                    Set.of("session", "lesson", "progress", "export", "anatomy", "recording", "transport", "protocol",
                            "polling", "polling.words", "measure", "wire", "text", "ui")),
            Map.entry("ui",
                    Set.of("session", "recording", "lesson", "progress", "export", "anatomy", "protocol", "polling",
                            "polling.words", "measure", "wire", "text")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("framebyframe");

    static Set<String> packages() {
        return new TreeSet<>(ARROWS.keySet());
    }

    @Test
    void theWholeProgramIsLookedAt() {
        assertTrue(classes.size() > FEWEST_CLASSES, "only " + classes.size() + " classes");
        Set<String> found = classes.stream().map(c -> room(c.getPackageName())).collect(Collectors.toSet());
        assertEquals(packages(), new TreeSet<>(found));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageDependsOnlyWhereItsArrowsPoint(String name) {
        Set<String> allowed = ARROWS.get(name);
        JavaPackage root = classes.getPackage("framebyframe");
        Set<String> used = new TreeSet<>();
        root.getClassesInPackageTree().stream().filter(c -> room(c.getPackageName()).equals(name))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getPackageName()).filter(p -> p.startsWith("framebyframe."))
                .map(ArrowsTest::room).filter(p -> !p.equals(name)).forEach(used::add);
        used.removeIf(p -> allowed.contains(p)
                || p.startsWith("protocol.") && !name.startsWith("protocol") && allowed.contains("protocol"));
        assertEquals(Set.of(), used, name + " must not depend on these");
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("framebyframe.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void coreReadsNoClockAndDrawsNoRandomNumber() {
        noClasses().that().resideInAPackage("framebyframe.protocol..").should().dependOnClassesThat()
                .haveNameMatching("java\\.time\\.(Clock|Instant)|java\\.util\\.Random|java\\.security\\.SecureRandom|"
                        + "java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.net\\..*|java\\.nio\\.channels\\..*")
                .check(classes);
        noClasses().that().resideInAPackage("framebyframe.protocol..").should().callMethod(System.class, "nanoTime")
                .orShould().callMethod(System.class, "currentTimeMillis").check(classes);
    }

    @Test
    void onlyOneClassTalksToTheWindowThread() {
        noClasses().that().doNotHaveFullyQualifiedName("framebyframe.ui.app.Fx").should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class).check(classes);
    }

    @Test
    void commandsTouchNothingOfTheWindowUnlessTheyOpenIt() {
        noClasses().that().resideInAPackage("framebyframe.cli").and().doNotHaveSimpleName("Root").should()
                .dependOnClassesThat().resideInAnyPackage("framebyframe.ui..", "javafx..", "atlantafx..")
                .check(classes);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").or().resideInAPackage("framebyframe.ui.player")
                .should().dependOnClassesThat().resideInAPackage("javafx.scene..").check(classes);
    }

    /// The package as the diagram names it: below `ui` all is one.
    private static String room(String fullName) {
        String name = fullName.substring("framebyframe.".length());
        return name.startsWith("ui.") || name.equals("ui") ? "ui" : name;
    }
}
