package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.polling.Message.Kind;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.OpeningRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final int[] NUMBERS = {0, 1, 8, 9, 10, 11, 98, 99, 100, 999, 1000, 359_999};
    private static final int[] PAYLOADS = {1, 2, 3, 16, 17, 18, 19, 96, 97, 98, 99, 100, 110, 117, 118, 119, 125, 126,
            127, 240, 247, 248, 249, 989, 990, 991, 4087, 4088, 4089, 9_996, 65_527, 65_528, 65_529, 65_533, 65_535,
            65_536};

    @Test
    void sizesAreThoseOfTheBytesForAllKindsAndParameters() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Parameters parameters = parameters(random);
            Letters letters = new Letters(parameters);
            int from = NUMBERS[random.nextInt(NUMBERS.length)] + random.nextInt(2);
            int count = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(2);
            for (Kind kind : Kind.values()) {
                Message message = new Message(random.nextInt(1000), random.nextInt(5), kind,
                        random.nextLong(3_600_000_000_000L), 0, from, from + count);
                Letters.Size size = letters.size(kind, from, from + count);
                assertEquals(letters.bytes(message).length, size.total(),
                        () -> "seed " + seed + " " + message + " " + parameters);
            }
        }
    }

    @Test
    void sizesAreThoseOfTheBytesWhereLengthsGainADigit() {
        for (int payload : PAYLOADS) {
            for (boolean conditional : new boolean[]{false, true}) {
                Letters letters = new Letters(Parameters.USUAL.with(Quantity.PAYLOAD, payload)
                        .withConditional(conditional));
                for (Kind kind : Kind.values()) {
                    for (int to = 9; to <= 11; to++) {
                        Message message = new Message(1, 0, kind, 0, 0, 9, to);
                        assertEquals(letters.bytes(message).length, letters.size(kind, 9, to).total(),
                                message + " of " + payload);
                    }
                }
            }
        }
    }

    private static Parameters parameters(Random random) {
        return Parameters.USUAL.with(Quantity.PAYLOAD, random.nextBoolean()
                ? PAYLOADS[random.nextInt(PAYLOADS.length)]
                : 1 + random.nextInt(3000))
                .with(HeaderSet.values()[random.nextInt(3)]).withConditional(random.nextBoolean())
                .withKeepAlive(random.nextBoolean()).withTls(random.nextBoolean()).withSeed(random.nextLong());
    }

    @Test
    void answerHoldsEachPieceOfNewsAsJsonOfTheLengthAskedFor() throws Exception {
        for (int payload : PAYLOADS) {
            Letters letters = new Letters(Parameters.USUAL.with(Quantity.PAYLOAD, payload));
            String body = new String(letters.body(Kind.ANSWER, 8, 12), StandardCharsets.US_ASCII);
            JsonNode list = new ObjectMapper().readTree(body);
            assertEquals(4, list.size());
            assertEquals(4 * payload + 5, body.length());
            for (int i = 0; i < 4; i++) {
                String piece = new String(letters.body(Kind.TEXT, 8 + i, 9 + i), StandardCharsets.US_ASCII);
                assertEquals(payload, piece.length());
                assertEquals(list.get(i), new ObjectMapper().readTree(piece));
            }
        }
    }

    @Test
    void newsSaysItsNumberWhereThatFits() throws Exception {
        Letters letters = new Letters(Parameters.USUAL);
        assertEquals(12, new ObjectMapper().readTree(letters.body(Kind.TEXT, 12, 13)).get("id").asInt());
    }

    /// The names of the lines, in their order, as Chromium 156 was seen to send them.
    @Test
    void aBrowserSendsTheseLinesInThisOrder() {
        Letters letters = new Letters(Parameters.USUAL.with(HeaderSet.COOKIES));
        assertEquals(List.of("Host", "Connection", "sec-ch-ua-platform", "User-Agent", "Accept", "sec-ch-ua",
                "sec-ch-ua-mobile", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Referer", "Accept-Encoding",
                "Accept-Language", "Cookie"), names(letters.request(Kind.POLL, 0, 0)));
        assertEquals(List.of("Host", "Connection", "Content-Length", "sec-ch-ua-platform", "User-Agent", "Accept",
                "sec-ch-ua", "Content-Type", "sec-ch-ua-mobile", "Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode",
                "Sec-Fetch-Dest", "Referer", "Accept-Encoding", "Accept-Language", "Cookie"),
                names(letters.request(Kind.POST, 0, 1)));
        assertEquals(List.of("Host", "Connection", "Pragma", "Cache-Control", "sec-ch-ua-platform", "User-Agent",
                "Accept", "sec-ch-ua", "sec-ch-ua-mobile", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest",
                "Referer", "Accept-Encoding", "Accept-Language", "Cookie"),
                names(letters.request(Kind.SUBSCRIBE, 0, 0)));
        assertEquals(List.of("Host", "Connection", "Pragma", "Cache-Control", "User-Agent", "Upgrade", "Origin",
                "Sec-WebSocket-Version", "Accept-Encoding", "Accept-Language", "Cookie", "Sec-WebSocket-Key",
                "Sec-WebSocket-Extensions"), names(letters.upgrade(0)));
    }

    private static List<String> names(OpeningRequest request) {
        return request.headers().fields().stream().map(Header::name).toList();
    }

    /// As others have measured them; a browser's lines differ by some bytes from day to day.
    @Test
    void headsAreAboutAsLongAsElsewhere() {
        Letters letters = new Letters(Parameters.USUAL);
        assertEquals(554, letters.head(Kind.POLL, 0, 0), 0.04 * 554);
        assertEquals(772, new Letters(Parameters.USUAL.with(HeaderSet.COOKIES)).head(Kind.POLL, 0, 0), 0.04 * 772);
        assertEquals(142, letters.head(Kind.STREAM, 0, 0), 0.04 * 142);
    }

    @Test
    void framesAndEventsAddTheseBytes() {
        Letters letters = new Letters(Parameters.USUAL);
        assertEquals(129, letters.head(Kind.SWITCH, 0, 0));
        assertEquals(14, letters.framing(Kind.EVENT, 0, 1));
        assertEquals(2, letters.head(Kind.TEXT, 0, 1));
    }

    @Test
    void upgradeIsAnsweredByTheCoreWithoutAnExtension() {
        Letters letters = new Letters(Parameters.USUAL);
        String answer = text(letters.bytes(new Message(0, 3, Kind.SWITCH, 0, 0, 0, 0)));
        assertTrue(answer.startsWith("HTTP/1.1 101 Switching Protocols\r\n"), answer);
        assertTrue(!answer.contains("Sec-WebSocket-Extensions"), answer);
    }

    @Test
    void conditionalPollWithoutNewsIsAnsweredWithTheTagAndNoBody() {
        Letters letters = new Letters(Parameters.USUAL.withConditional(true));
        String poll = text(letters.bytes(new Message(0, 0, Kind.POLL, 0, 0, 7, 7)));
        String answer = text(letters.bytes(new Message(1, 0, Kind.ANSWER, 0, 0, 7, 7)));
        assertTrue(poll.startsWith("GET /news HTTP/1.1\r\n") && poll.contains("If-None-Match: \"7\"\r\n"), poll);
        assertTrue(answer.startsWith("HTTP/1.1 304 Not Modified\r\n") && answer.contains("ETag: \"7\"\r\n")
                && answer.endsWith("\r\n\r\n") && !answer.contains("Content-Length"), answer);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
