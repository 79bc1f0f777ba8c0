package framebyframe.progress;

import static framebyframe.progress.ProgressTest.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressKeeperTest {

    @TempDir
    private Path folder;
    private final List<Message> told = new CopyOnWriteArrayList<>();

    private ProgressKeeper keeper() {
        return ProgressKeeper.open(new ProgressStore(folder), told::add);
    }

    @Test
    void whatIsDoneBeforeClosingIsThereAfterwards() {
        try (ProgressKeeper keeper = keeper()) {
            for (int i = 0; i < 100; i++) {
                int step = i;
                keeper.update(p -> p.reaching("masking", "s" + step, at(step)));
            }
            assertEquals(100, keeper.progress().lesson("masking").steps().size());
        }
        try (ProgressKeeper again = keeper()) {
            assertEquals(100, again.progress().lesson("masking").steps().size());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void twoAtOnceLoseNothing() {
        try (ProgressKeeper one = keeper(); ProgressKeeper two = keeper()) {
            for (int i = 0; i < 20; i++) {
                int step = i;
                one.update(p -> p.reaching("masking", "s" + step, at(step)));
                two.update(p -> p.reaching("closing", "s" + step, at(step)));
            }
        }
        try (ProgressKeeper again = keeper()) {
            assertEquals(20, again.progress().lesson("masking").steps().size());
            assertEquals(20, again.progress().lesson("closing").steps().size());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void nothingDoneWritesNothing() throws IOException {
        keeper().close();
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().endsWith(".json")));
        }
    }

    @Test
    void diskThatRefusesIsToldOnceAndWorkGoesOn() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        try (ProgressKeeper keeper = ProgressKeeper.open(new ProgressStore(notAFolder.resolve("data")), told::add)) {
            for (int i = 0; i < 5; i++) {
                int step = i;
                keeper.update(p -> p.reaching("masking", "s" + step, at(step)));
            }
            assertEquals(5, keeper.progress().lesson("masking").steps().size());
        }
        assertEquals(List.of("progress.store.refused"), told.stream().map(Message::key).toList());
    }

    @Test
    void closedKeeperTakesNothingMore() {
        ProgressKeeper keeper = keeper();
        keeper.close();
        assertThrows(IllegalStateException.class, () -> keeper.update(p -> p));
        keeper.close();
    }
}
