package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lessons;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every file of `fxml` loads in every language, with the controllers that the program makes.
@ExtendWith(FontsFirst.class)
class FxmlTest {

    private static final int FEWEST_VIEWS = 8;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<String> stems() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".fxml"))
                    .map(name -> name.substring(0, name.length() - ".fxml".length())).sorted().toList();
        }
    }

    static Stream<Arguments> views() throws IOException {
        return stems().stream()
                .flatMap(stem -> Stream.of(Language.values()).map(language -> Arguments.of(stem, language)));
    }

    @Test
    void theWholeFolderIsLookedAt() throws IOException {
        assertTrue(stems().size() >= FEWEST_VIEWS, stems().toString());
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewLoads(String stem, Language language) throws Exception {
        LessonRun run = LessonRun.of(Lessons.bundled().getFirst());
        assertNotNull(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Composition program = new Composition(new Preferences(language, Theme.LIGHT), run);
            return program.lessonViews(language).load(stem);
        }));
    }
}
