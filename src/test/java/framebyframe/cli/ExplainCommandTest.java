package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final String REQUEST = """
            GET /chat HTTP/1.1\r
            Host: server.example.com\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;
    private static final String RESPONSE = """
            HTTP/1.1 101 Switching Protocols\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=\r
            \r
            """;

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static JsonNode json(String hex, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("explain", hex, "--json"));
        args.addAll(List.of(more));
        return new ObjectMapper().readTree(Run.of(args.toArray(String[]::new)).out());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> sections(JsonNode item) {
        return StreamSupport.stream(item.get("violations").spliterator(), false).map(v -> v.get("section").asText())
                .toList();
    }

    @Nested
    class Frames {

        @Test
        void maskedHelloOfTheRfcInJson() throws Exception {
            JsonNode json = json("818537fa213d7f9f4d5158", "--from", "client");
            assertEquals(List.of("items", "remaining"), keys(json));
            JsonNode frame = json.get("items").get(0);
            assertEquals(List.of("kind", "offset", "length", "fin", "rsv1", "rsv2", "rsv3", "opcode", "opcodeName",
                    "masked", "maskingKey", "payloadLength", "payload", "text", "closeCode", "closeReason", "spans",
                    "violations"), keys(frame));
            assertEquals("frame", frame.get("kind").asText());
            assertEquals(11, frame.get("length").asInt());
            assertTrue(frame.get("fin").isBoolean() && frame.get("fin").asBoolean());
            assertEquals(1, frame.get("opcode").asInt());
            assertEquals("TEXT", frame.get("opcodeName").asText());
            assertEquals("37fa213d", frame.get("maskingKey").asText());
            assertEquals("48656c6c6f", frame.get("payload").asText());
            assertEquals("Hello", frame.get("text").asText());
            assertTrue(frame.get("closeCode").isNull() && frame.get("closeReason").isNull());
            assertEquals(List.of("bit", "bits", "field", "value", "meaning", "section"),
                    keys(frame.get("spans").get(0)));
            assertEquals(0, frame.get("violations").size());
            assertEquals(0, json.get("remaining").asInt());
        }

        @Test
        void closeHasCodeAndReason() throws Exception {
            JsonNode frame = json("88 07 0fa1 646f6e65 21").get("items").get(0);
            assertEquals(4001, frame.get("closeCode").asInt());
            assertEquals("done!", frame.get("closeReason").asText());
            assertTrue(frame.get("maskingKey").isNull());
            JsonNode empty = json("8800").get("items").get(0);
            assertTrue(empty.get("closeCode").isNull() && empty.get("closeReason").isNull());
        }

        @Test
        void textThatIsNoUtf8IsNull() throws Exception {
            JsonNode json = json("8102c328 8804 03e8c328");
            assertTrue(json.get("items").get(0).get("text").isNull());
            assertTrue(json.get("items").get(1).get("closeReason").isNull());
            assertEquals(1000, json.get("items").get(1).get("closeCode").asInt());
            assertEquals(List.of("8.1"), sections(json.get("items").get(0)));
        }

        @ParameterizedTest
        @CsvSource({"810148,client,5.1,1002", "818100000000 48,server,5.1,1002", "c10148,server,5.2,1002",
                "8300,server,5.2,1002", "0900,server,5.5,1002", "80 00,server,5.4,1002", "8801 03,server,5.5.1,1002",
                "8802 03ed,server,7.4.1,1002", "8101 ff,server,8.1,1007", "817e0001 48,server,5.2,1002"})
        void brokenRuleIsNamedAndOne(String hex, String from, String section, int code) throws Exception {
            Run run = Run.of("explain", hex, "--from", from, "--json");
            JsonNode violation = new ObjectMapper().readTree(run.out()).get("items").get(0).get("violations").get(0);
            assertEquals(List.of("section", "code", "message", "observed", "required", "reference"), keys(violation));
            assertEquals("RFC 6455 §" + section, violation.get("reference").asText());
            assertEquals(section, violation.get("section").asText());
            assertEquals(code, violation.get("code").asInt());
            assertEquals(1, run.exitCode());
            assertEquals("", run.err());
        }

        @Test
        void maskingIsNotJudgedWithoutKnowingTheSender() {
            assertEquals(0, Run.of("explain", "810148", "818100000000", "48").exitCode());
        }

        @Test
        void ruleThatTakesTwoFramesIsSeen() throws Exception {
            JsonNode json = json("010148 810148");
            assertEquals(0, json.get("items").get(0).get("violations").size());
            assertEquals(List.of("5.4"), sections(json.get("items").get(1)));
        }

        @Test
        void incompleteFrameIsWhatRemains() throws Exception {
            JsonNode json = json("810548656c6c6f 8105 4865");
            assertEquals(1, json.get("items").size());
            assertEquals(4, json.get("remaining").asInt());
            assertEquals("{\"bytes\":3,\"within\":\"PAYLOAD\"}", json.get("needs").toString());
            assertEquals(0, Run.of("explain", "8105", "4865").exitCode());
        }

        @Test
        void enormousLengthIsNotCompleteAndNoFault() throws Exception {
            JsonNode json = json("827f 0000010000000000 00");
            assertEquals(0, json.get("items").size());
            assertEquals(11, json.get("remaining").asInt());
            assertEquals("{\"bytes\":1099511627775,\"within\":\"PAYLOAD\"}", json.get("needs").toString());
        }

        @ParameterizedTest
        @CsvSource({"81,1,FIRST_TWO_BYTES", "817e,2,EXTENDED_LENGTH", "817f00,7,EXTENDED_LENGTH",
                "8185 37fa,2,MASKING_KEY", "81fe 0100 37fa21,1,MASKING_KEY", "8185 37fa213d 7f,4,PAYLOAD",
                "474554202f20485454502f312e31,2,HEAD", "474554202f20485454502f312e310d0a,1,HEAD",
                "474554202f20485454502f312e310d0a0d,1,HEAD"})
        void whatIsReadWhenTheBytesEndAndHowManyAreNeededIsSaid(String hex, int bytes, String within)
                throws Exception {
            JsonNode json = json(hex);
            assertEquals(hex.replace(" ", "").length() / 2, json.get("remaining").asInt());
            assertEquals(bytes, json.get("needs").get("bytes").asInt());
            assertEquals(within, json.get("needs").get("within").asText());
        }

        @Test
        void impossibleLengthIsUnreadable() throws Exception {
            JsonNode json = json("827f ffffffffffffffff 00");
            assertEquals("unreadable", json.get("items").get(0).get("kind").asText());
            assertEquals(11, json.get("items").get(0).get("length").asInt());
            assertEquals(List.of("5.2"), sections(json.get("items").get(0)));
            assertEquals(0, json.get("remaining").asInt());
        }
    }

    @Nested
    class Heads {

        @Test
        void requestThenFramesOfTheClient() throws Exception {
            JsonNode json = json(hex(REQUEST) + "818537fa213d7f9f4d5158", "--from", "client");
            JsonNode request = json.get("items").get(0);
            assertEquals(List.of("kind", "offset", "length", "method", "target", "version", "headers", "spans",
                    "violations"), keys(request));
            assertEquals("request", request.get("kind").asText());
            assertEquals("/chat", request.get("target").asText());
            assertEquals("Host", request.get("headers").get(0).get("name").asText());
            assertEquals("server.example.com", request.get("headers").get(0).get("value").asText());
            assertEquals(0, request.get("violations").size());
            assertEquals(REQUEST.length(), json.get("items").get(1).get("offset").asInt());
        }

        @Test
        void responseAloneIsJudgedByItself() throws Exception {
            JsonNode response = json(hex(RESPONSE)).get("items").get(0);
            assertEquals(List.of("kind", "offset", "length", "version", "status", "reason", "headers", "spans",
                    "violations"), keys(response));
            assertEquals(101, response.get("status").asInt());
            assertEquals(0, response.get("violations").size());
            JsonNode without = json(hex(RESPONSE.replace("Sec-WebSocket-Accept", "X"))).get("items").get(0);
            assertEquals(List.of("4.1"), sections(without));
            assertEquals("", without.get("violations").get(0).get("required").asText());
        }

        @Test
        void responseBehindItsRequestIsJudgedByIt() throws Exception {
            assertEquals(List.of(), sections(json(hex(REQUEST + RESPONSE)).get("items").get(1)));
            assertEquals(List.of("4.1"),
                    sections(json(hex(REQUEST + RESPONSE.replace("HSmr", "hSmr"))).get("items").get(1)));
        }

        @Test
        void bodyBehindARefusalIsNoFrame() throws Exception {
            JsonNode json = json(hex("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"));
            assertEquals(List.of("4.1"), sections(json.get("items").get(0)));
            assertEquals("unreadable", json.get("items").get(1).get("kind").asText());
            assertEquals(0, json.get("remaining").asInt());
        }

        @Test
        void anotherMethodIsARequestToo() throws Exception {
            JsonNode json = json(hex(REQUEST.replace("GET", "POST")));
            assertEquals("POST", json.get("items").get(0).get("method").asText());
            assertEquals(405, json.get("items").get(0).get("violations").get(0).get("code").asInt());
        }

        @Test
        void headWithoutItsEndIsWhatRemains() throws Exception {
            assertEquals(16, json(hex("GET / HTTP/1.1\r\n")).get("remaining").asInt());
        }

        @Test
        void firstLineThatTurnsOutToBeNoneIsUnreadable() throws Exception {
            JsonNode json = json(hex("GET nowhere\r\n\r\n"));
            assertEquals("unreadable", json.get("items").get(0).get("kind").asText());
            assertEquals(400, json.get("items").get(0).get("violations").get(0).get("code").asInt());
        }
    }

    @Nested
    class Input {

        @Test
        void standardInputIsReadForADashOrForNothing() {
            String hex = "81:05\n0x48 656c6c6f\n";
            Run dash = Run.reading(hex, "explain", "-", "--json");
            assertEquals(Run.of("explain", "810548656c6c6f", "--json"), dash);
            assertEquals(dash, Run.reading(hex, "explain", "--json"));
        }

        @Test
        void noBytesIsOneLineAndTwo() {
            assertEquals(2, Run.of("explain").exitCode());
            assertEquals(1, Run.of("explain").err().lines().count());
        }

        @Test
        void positionCountsOverAllArguments() {
            assertEquals("fbf: a hex digit lacks its partner at position 6: “5”" + System.lineSeparator(),
                    Run.of("explain", "81", "05", "5").err());
        }
    }

    @Nested
    class People {

        @Test
        void frameIsDrawnAndEachFieldExplained() {
            Run run = Run.of("explain", "818537fa213d7f9f4d5158");
            assertEquals("TEXT “Hello”: 11 bytes from byte 0", run.lines().getFirst());
            assertTrue(run.out().contains("  |1|0|0|0|0 0 0 1|1|0 0 0 0 1 0 1|"), run.out());
            assertTrue(run.out().contains("  masking key               37fa213d      RFC 6455 §5.3"), run.out());
        }

        @Test
        void violationStandsWithItsSectionAndCode() {
            Run run = Run.of("explain", "8101ff", "--from=client");
            assertTrue(run.out().contains("  ✗ RFC 6455 §5.1, 1002"), run.out());
            assertTrue(run.out().contains("  ✗ RFC 6455 §8.1, 1007"), run.out());
        }

        @Test
        void headersStandWithTheirValues() {
            Run run = Run.of("explain", hex(REQUEST + RESPONSE), "--lang", "zh");
            assertTrue(run.out().contains("  Sec-WebSocket-Key         x3JJHMbDL1EzLkh9GBhXDw==  RFC 6455 §"),
                    run.out());
            assertTrue(run.out().contains("HTTP/1.1 101 Switching Protocols"), run.out());
            assertTrue(Run.of("explain", hex("GET / HTTP/1.1\r\nEmpty:\r\n\r\n")).out().contains("  Empty  "));
        }

        @Test
        void closeAndHostileTextAreQuotedHarmlessly() {
            assertTrue(Run.of("explain", "8802", "03e8").out().startsWith("CLOSE 1000: "));
            assertTrue(Run.of("explain", "880403e86f6b").out().startsWith("CLOSE 1000 “ok”: "));
            assertTrue(Run.of("explain", "8800").out().startsWith("CLOSE: "));
            assertTrue(Run.of("explain", "8101", "1b").out().startsWith("TEXT “·”: "));
            assertTrue(Run.of("explain", "817f", "0000000000000064", "61".repeat(100)).out()
                    .startsWith("TEXT “" + "a".repeat(30) + "…”: "));
        }

        @Test
        void whatRemainsIsSaid() {
            assertEquals("2 bytes are left of something incomplete. A frame’s payload is being read: at least 5 more"
                    + " bytes are needed.", Run.of("explain", "8105").out().strip());
            assertEquals("还剩 1 字节不完整。正在读 frame 的前两个字节，至少还需要 1 字节。",
                    Run.of("explain", "81", "--lang", "zh").out().strip());
            for (String begun : List.of("817e", "8185", hex("GET / HTTP/1.1\r\n"))) {
                assertTrue(Run.of("explain", begun).out().matches("(?s).*read: at least .*|.*empty line: at least .*"),
                        begun);
            }
            assertTrue(Run.of("explain", "827fffffffffffffffff").out().startsWith("unreadable: 10 bytes"));
        }
    }

    @Test
    void anyBytesAtAllAreExplainedWithEveryBitInOneSpan() throws Exception {
        long seed = 5;
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            String hex = HexFormat.of().formatHex(bytes);
            JsonNode json = json(random.nextInt(3) == 0 ? hex(REQUEST) + hex : hex);
            int total = json.get("remaining").asInt();
            for (JsonNode item : json.get("items")) {
                total += item.get("length").asInt();
                long next = 0;
                for (JsonNode span : item.get("spans")) {
                    assertEquals(next, span.get("bit").asLong(), "seed " + seed + ": " + hex);
                    next += span.get("bits").asLong();
                }
                assertEquals(8L * item.get("length").asInt(), next, "seed " + seed + ": " + hex);
            }
            assertTrue(total == bytes.length || total == bytes.length + REQUEST.length(), "seed " + seed + ": " + hex);
        }
    }
}
