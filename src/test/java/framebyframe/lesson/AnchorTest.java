package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.lesson.Anchor.Moment;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.TransferName.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    @Test
    void everyAnchorIsReadAsItIsWritten() {
        for (Peer peer : Peer.values()) {
            for (Kind kind : Kind.values()) {
                for (Moment moment : Moment.values()) {
                    if (kind.from(peer)) {
                        Anchor anchor = new Anchor(new Anchor.Transferred(
                                new TransferName(peer, kind, kind.repeats() ? 12 : 1), moment), Duration.ofMillis(15));
                        assertEquals(Optional.of(anchor), Anchor.parse(anchor.toString()));
                    }
                }
            }
        }
    }

    @Test
    void withoutNumberTheFirstIsMeant() {
        assertEquals(Anchor.parse("server ping 1 arrived"), Anchor.parse("server ping arrived"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "client", "client text", "Client text 1 sent", "client text 01 sent",
            "client text 10000 sent", "client  text 1 sent", "client text 1 sent ", "server tcp 2 sent",
            "client response sent", "client 1 text sent", "client text sent + 3", "cable cut + "})
    void otherWordsAreNoAnchor(String words) {
        assertEquals(Optional.empty(), Anchor.parse(words));
    }

    @Test
    void serverNeverSendsARequest() {
        assertThrows(IllegalArgumentException.class, () -> new TransferName(Peer.SERVER, Kind.REQUEST, 1));
    }
}
