package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.RecordingFile;
import framebyframe.recording.RecordingWriter;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.wire.Direction;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingOutputTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(InputStream.nullInputStream(), System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8));

    private int facts(Path file) throws Exception {
        return RecordingFile.read(file).recording().facts().size();
    }

    @Test
    void fileIsWholeOnceBothEndsWereSeenAndTakesNothingAfter() throws Exception {
        Path file = folder.resolve("a.fbf");
        var output = RecordingOutput.open(file, "ws://a/", Texts.of(Language.EN), console);
        output.watch().wire().closeArrived(Direction.SERVER_TO_CLIENT, 1);
        output.watch().wire().closed(Direction.CLIENT_TO_SERVER, 2);
        output.watch().events().event(Role.CLIENT, 3, new Event.Closed(1006, "", false));
        output.called(Role.CLIENT, "send(\"too late\")");
        output.close();
        assertEquals(3, facts(file));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheDiskRefusesIsSaidOnce() throws Exception {
        Path file = folder.resolve("b.fbf");
        var writer = new RecordingWriter(file, "ws://a/");
        var output = new RecordingOutput(file, writer, Texts.of(Language.EN), console);
        output.called(Role.CLIENT, "send(\"1\")");
        writer.close();
        output.called(Role.CLIENT, "send(\"2\")");
        output.called(Role.CLIENT, "send(\"3\")");
        output.close();
        assertEquals(1, facts(file));
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.startsWith("fbf: the recording ends here, " + file + " cannot be written: "), said);
    }
}
