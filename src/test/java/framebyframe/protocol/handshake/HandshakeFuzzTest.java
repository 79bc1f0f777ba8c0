package framebyframe.protocol.handshake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.HeadReader.Incomplete;
import framebyframe.protocol.handshake.HeadReader.Kind;
import framebyframe.protocol.handshake.HeadReader.Request;
import framebyframe.protocol.handshake.HeadReader.Response;
import framebyframe.protocol.handshake.HeadReader.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Good heads, damaged at random: nothing throws, cuts do not matter, and an accepted head keeps its bounds.
class HandshakeFuzzTest {

    private static final long SEED = 6455;
    private static final int ROUNDS = 3_000;
    private static final ServerHandshake.Options SERVER = new ServerHandshake.Options(Optional.of("/chat"),
            List.of("http://example.com"), List.of("chat"));

    @ParameterizedTest
    @EnumSource
    void damagedHeadNeverThrowsAndReadsTheSameHoweverCut(Kind kind) {
        var random = new Random(SEED);
        byte[] good = Heads.wire(kind == Kind.REQUEST ? Heads.REQUEST : Heads.RESPONSE);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damage(good, random);
            String place = "seed " + SEED + ", round " + round;
            var whole = Heads.feed(new HeadReader(kind, 300), bytes);
            var cut = new HeadReader(kind, 300);
            for (int from = 0; from < bytes.length;) {
                int length = Math.min(1 + random.nextInt(40), bytes.length - from);
                cut.feed(bytes, from, length);
                from += length;
            }
            assertEquals(whole.next(), cut.next(), place);
            assertArrayEquals(whole.rest(), cut.rest(), place);
            judge(whole.next(), place);
        }
    }

    private static void judge(HeadReader.Result result, String place) {
        switch (result) {
            case Incomplete none -> assertEquals(new Incomplete(), none, place);
            case Unreadable unreadable ->
                assertTrue(ServerHandshake.refuse(unreadable.violation()).violations().size() == 1, place);
            case Request read -> {
                var answer = ServerHandshake.answer(read.request(), read.violations(), SERVER);
                assertEquals(answer.accepted(), answer.violations().isEmpty(), place);
                assertTrue(read.length() <= 300, place);
            }
            case Response read -> {
                var outcome = ClientHandshake.check(Heads.request(Heads.REQUEST).request(), read.response(),
                        read.violations());
                assertEquals(outcome.accepted(), outcome.violations().isEmpty(), place);
            }
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "\r\n :,;\t\"".charAt(random.nextInt(8));
        }
        return bytes;
    }

    @Test
    void headFullOfOneSeparatorIsReadInTime() {
        for (String filler : List.of(",", ";", "a,", "a;", ":", " ", "\"", "=", "a=\"\\", "/", "\n ", "\n:")) {
            String value = filler.repeat(16_000 / filler.length());
            byte[] bytes = Heads.wire(Heads.REQUEST.replace("chat, superchat", "chat, " + value).stripTrailing()
                    + "\nSec-WebSocket-Extensions: " + value + "\nHost: " + value + "\n\n");
            var result = Heads.feed(new HeadReader(Kind.REQUEST, 64 * 1024), bytes).next();
            judgeAny(result, filler);
        }
    }

    private static void judgeAny(HeadReader.Result result, String place) {
        if (result instanceof Request read) {
            assertTrue(!ServerHandshake.answer(read.request(), read.violations(), SERVER).accepted(), place);
        } else {
            assertTrue(result instanceof Incomplete || result instanceof Unreadable, place);
        }
    }
}
