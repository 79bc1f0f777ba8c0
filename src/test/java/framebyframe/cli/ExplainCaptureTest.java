package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// `explain` on captures of both directions: what packet analysers pass over, and what is compressed.
class ExplainCaptureTest {

    private static final String REQUEST = """
            GET /chat HTTP/1.1\r
            Host: server.example.com\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
            \r
            """;
    private static final String RESPONSE = """
            HTTP/1.1 101 Switching Protocols\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=\r
            Sec-WebSocket-Extensions: permessage-deflate\r
            \r
            """;
    private static final String PLAIN = "Sec-WebSocket-Extensions[^\r]*\r\n";
    /// "Hello" of RFC 7692 §7.2.3.1, and the same again with context takeover (§7.2.3.2).
    private static final String HELLO = "f248cdc9c90700";
    private static final String AGAIN = "f200110000";

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static JsonNode json(String capture, String... more) throws Exception {
        String[] args = new String[more.length + 2];
        args[0] = "explain";
        args[1] = "--json";
        System.arraycopy(more, 0, args, 2, more.length);
        return new ObjectMapper().readTree(Run.reading(capture, args).out());
    }

    private static List<String> texts(JsonNode json) {
        return StreamSupport.stream(json.get("items").spliterator(), false)
                .filter(i -> i.get("kind").asText().equals("frame")).map(i -> i.get("text").asText()).toList();
    }

    /// One line for each violation: item, who sent it, section, code, what was seen, what was required.
    private static List<String> violations(JsonNode json) {
        return StreamSupport.stream(json.get("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.get("violations").spliterator(), false)
                        .map(v -> item.get("from").asText() + " " + v.get("reference").asText() + " "
                                + v.get("code").asInt() + ": " + v.get("observed").asText() + " | "
                                + v.get("required").asText()))
                .toList();
    }

    @Nested
    class BadSession {

        private static final String CAPTURE = """
                > %s
                < %s
                > 8101 48
                < 8181 00000000 48
                > 89fe 007e 00000000 %s
                > a181 00000000 41
                > 81fe 0001 00000000 41
                > 8182 00000000 c328
                > 0181 00000000 41
                > 8181 00000000 42
                > 8081 00000000 43
                > 8882 00000000 03ed
                < 8801 03
                < 8101 41
                > 8181 00000000 44
                """.formatted(hex(REQUEST.replaceAll(PLAIN, "")),
                hex(RESPONSE.replaceAll(PLAIN, "").replace("HSmr", "hSmr")), "00".repeat(126));

        @Test
        void everyViolationIsFoundWithItsSectionAndCodeAndReadOnAfter() throws Exception {
            JsonNode json = json(CAPTURE);
            assertEquals(List.of(
                    "server RFC 6455 §4.1 0: Sec-WebSocket-Accept: hSmrc0sMlYUkAGmm5OPpG2HaGWk="
                            + " | Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=",
                    "client RFC 6455 §5.1 1002: MASK=0 | MASK=1",
                    "server RFC 6455 §5.1 1002: MASK=1 | MASK=0",
                    "client RFC 6455 §5.5 1002: PING 126 | ≤ 125",
                    "client RFC 6455 §5.2 1002: RSV1=0 RSV2=1 RSV3=0 | RSV1=0 RSV2=0 RSV3=0",
                    "client RFC 6455 §5.2 1002: 1 in 16 bits | 1 in 7 bits",
                    "client RFC 6455 §8.1 1007: 0x28 at 1 | UTF-8",
                    "client RFC 6455 §5.4 1002: TEXT inside TEXT | CONTINUATION",
                    "client RFC 6455 §5.4 1002: CONTINUATION | TEXT, BINARY",
                    "client RFC 6455 §7.4.1 1002: 1005 | 1000–1003, 1007–1014, 3000–4999",
                    "server RFC 6455 §5.5.1 1002: 0x03 | 0, ≥ 2",
                    "server RFC 6455 §5.5.1 1002: TEXT | FIN (TCP)",
                    "client RFC 6455 §5.5.1 1002: TEXT | FIN (TCP)"), violations(json));
            assertEquals(15, json.get("items").size());
            assertEquals(0, json.get("remaining").asInt());
        }

        @Test
        void itemsStandInTheOrderOfTimeAndAtTheirPlaceInTheInput() throws Exception {
            long next = 0;
            for (JsonNode item : json(CAPTURE).get("items")) {
                assertEquals(next, item.get("offset").asLong());
                next += item.get("length").asLong();
            }
        }

        @Test
        void peopleReadWhoSentItWhatWasSeenAndWhatWasRequired() {
            Run run = Run.reading(CAPTURE, "explain");
            assertEquals(1, run.exitCode());
            assertTrue(run.lines().contains("> TEXT “H”: 3 bytes from byte 290"), run.out());
            assertTrue(run.lines().contains("< TEXT “H”: 7 bytes from byte 293"), run.out());
            assertTrue(run.lines().contains("    Required: 1 in 7 bits"), run.out());
        }

        @Test
        void withoutMarksTheSameIsFoundButForMasking() throws Exception {
            JsonNode json = json(CAPTURE.replaceAll("[<>]", ""));
            long found = StreamSupport.stream(json.get("items").spliterator(), false)
                    .mapToLong(item -> item.get("violations").size()).sum();
            assertEquals(11, found);
        }
    }

    /// RFC 7692.
    @Nested
    class Compressed {

        @Test
        void handshakeSaysSoForBothDirectionsEachWithItsOwnContext() throws Exception {
            JsonNode json = json(
                    "> " + hex(REQUEST) + " < " + hex(RESPONSE) + "> c187 00000000" + HELLO + "< c107" + HELLO
                            + "> c185 00000000" + AGAIN + "< c105" + AGAIN);
            assertEquals(List.of("Hello", "Hello", "Hello", "Hello"), texts(json));
            JsonNode frame = json.get("items").get(2);
            assertEquals("48656c6c6f", frame.get("inflated").asText());
            assertEquals(HELLO, frame.get("payload").asText());
            assertEquals(List.of(), violations(json));
        }

        @Test
        void withoutMarksMaskedFramesAreTheClients() throws Exception {
            JsonNode json = json(hex(REQUEST) + hex(RESPONSE) + "c187 00000000" + HELLO + "c107" + HELLO
                    + "c185 00000000" + AGAIN + "c105" + AGAIN);
            assertEquals(List.of("Hello", "Hello", "Hello", "Hello"), texts(json));
        }

        @Test
        void optionSaysSoWithoutAHandshake() throws Exception {
            assertEquals(List.of("Hello", "Hello"), texts(json("c107" + HELLO + "c105" + AGAIN, "--compressed")));
            JsonNode without = json("c107" + HELLO).get("items").get(0);
            assertTrue(without.get("inflated") == null && without.get("violations").size() == 1);
        }

        @Test
        void fragmentsInflateEachToItsPart() throws Exception {
            JsonNode json = json("4103 f248cd 8904 70696e67 8004 c9c90700", "--compressed");
            assertEquals(List.of("4865", "", "6c6c6f"), StreamSupport.stream(json.get("items").spliterator(), false)
                    .map(i -> i.path("inflated").asText()).toList());
        }

        @Test
        void answerThatFitsNoOfferIsAViolationAndReadOn() throws Exception {
            JsonNode json = json("> " + hex(REQUEST.replace("; client_max_window_bits", "")) + "< "
                    + hex(RESPONSE.replace("deflate\r", "deflate; client_max_window_bits=9\r")) + "< c107" + HELLO);
            assertEquals(1, violations(json).size());
            assertTrue(violations(json).getFirst().startsWith("server RFC 7692 §7.1.2.2 0: "),
                    violations(json)::toString);
            assertEquals(List.of("Hello"), texts(json));
        }

        @Test
        void bytesThatAreNoDeflateAreAViolationAndNoText() throws Exception {
            JsonNode frame = json("c103 ffffff", "--compressed").get("items").get(0);
            assertEquals("RFC 7692 §7.2.2", frame.get("violations").get(0).get("reference").asText());
            assertEquals("", frame.get("inflated").asText());
        }

        /// 40 MiB of zeros, twice; each alone would do.
        @Test
        void bombIsOneLineAndTwo() {
            byte[] zeros = new byte[40 << 20];
            byte[] payload;
            try (MessageDeflater deflater = new MessageDeflater(15, true, 9)) {
                payload = deflater.deflate(zeros, 0, zeros.length, true);
            }
            FrameHeader header = new FrameHeader(true, true, false, false, Opcode.BINARY, false, 0,
                    LengthForm.shortest(payload.length), payload.length);
            String frame = HexFormat.of().formatHex(FrameWriter.bytes(new Frame(header, payload)));
            Run run = Run.reading(frame + frame, "explain", "--compressed", "--json");
            assertEquals("fbf: the compressed messages inflate to more than 67,108,864 bytes" + System.lineSeparator(),
                    run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
        }

        @Test
        void peopleReadBothLengthsAndTheText() {
            Run run = Run.of("explain", "c107", HELLO, "--compressed");
            assertEquals(0, run.exitCode());
            assertEquals("TEXT “Hello”: 9 bytes from byte 0", run.lines().getFirst());
            assertTrue(run.lines().contains("  inflated                  48656c6c6f    RFC 7692 §7.2.2"), run.out());
            assertTrue(run.lines().contains("    7 compressed bytes inflate to 5 bytes"), run.out());
            assertTrue(Run.of("explain", "c107", HELLO, "--compressed", "--lang", "zh").out()
                    .contains("压缩数据 7 字节，解压后 5 字节"));
        }

        @Test
        void extensionAndItsParametersAreExplainedOneByOne() {
            Run run = Run.of("explain", hex(REQUEST));
            assertTrue(run.out().contains("  parameter                 client_max_window_bits  RFC 7692 §7.1.2.2"),
                    run.out());
        }
    }
}
