package framebyframe.protocol.handshake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.HeadReader.Incomplete;
import framebyframe.protocol.handshake.HeadReader.Kind;
import framebyframe.protocol.handshake.HeadReader.Request;
import framebyframe.protocol.handshake.HeadReader.Unreadable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Heads as long as they may be, made of what parsers are slow at.
class LongHeadTest {

    private static final ServerHandshake.Options SERVER = new ServerHandshake.Options(Optional.of("/chat"),
            List.of("http://example.com"), List.of("chat"));

    @Test
    void headFullOfOneSeparatorIsReadInTime() {
        for (String filler : List.of(",", ";", "a,", "a;", ":", " ", "\"", "=", "a=\"\\", "/", "\n ", "\n:")) {
            String value = filler.repeat(16_000 / filler.length());
            byte[] bytes = Heads.wire(Heads.REQUEST.replace("chat, superchat", "chat, " + value).stripTrailing()
                    + "\nSec-WebSocket-Extensions: " + value + "\nHost: " + value + "\n\n");
            var result = Heads.feed(new HeadReader(Kind.REQUEST, 64 * 1024), bytes).next();
            judge(result, filler);
        }
    }

    private static void judge(HeadReader.Result result, String place) {
        if (result instanceof Request read) {
            assertTrue(!ServerHandshake.answer(read.request(), read.violations(), SERVER).accepted(), place);
        } else {
            assertTrue(result instanceof Incomplete || result instanceof Unreadable, place);
        }
    }
}
