package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Show;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.session.VirtualRun;
import framebyframe.ui.player.Selection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointingTest {

    private final Transfer request = new Timeline(VirtualRun.of(new Scenario(1,
            new Scenario.Link(Duration.ofMillis(20), Duration.ZERO),
            new Scenario.Client("ws://server.example.com/chat", Optional.empty(), Optional.empty(), List.of(), true,
                    Optional.empty()),
            new Scenario.Server(Optional.empty(), List.of(), false, Optional.empty()),
            List.of(new Scenario.Connect())))).transfers().stream()
            .filter(t -> t.kind() == Transfer.Kind.REQUEST).findFirst().orElseThrow();

    private Selection at(String text) {
        int place = new String(request.bytes(), StandardCharsets.ISO_8859_1).indexOf(text);
        return Selection.of(request.id(), 8L * place);
    }

    @Test
    void headerIsPointedAtByItsValue() {
        assertEquals(at("server.example.com"), Pointing.at(request, new Show.HeaderField("Host")));
    }

    @Test
    void extensionsArePointedAtByTheFirstOfThem() {
        assertEquals(at("permessage-deflate"), Pointing.at(request, new Show.HeaderField("Sec-WebSocket-Extensions")));
    }

    @Test
    void headerThatIsNotThereIsTheWholeTransfer() {
        assertEquals(Selection.of(request.id()), Pointing.at(request, new Show.HeaderField("Cookie")));
    }
}
