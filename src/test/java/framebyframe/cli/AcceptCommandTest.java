package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptCommandTest {

    private static final String KEY = "x3JJHMbDL1EzLkh9GBhXDw==";

    private static JsonNode json(String... args) throws Exception {
        return new ObjectMapper().readTree(Run.of(args).out());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void jsonHoldsEveryStepInOrder() throws Exception {
        JsonNode json = json("accept", KEY, "--json");
        assertEquals(List.of("key", "keyBytes", "guid", "concatenated", "sha1", "accept"), keys(json));
        assertEquals(KEY, json.get("key").asText());
        assertEquals("c772491cc6c32f51332e487d1818570f", json.get("keyBytes").asText());
        assertEquals("258EAFA5-E914-47DA-95CA-C5AB0DC85B11", json.get("guid").asText());
        assertEquals(KEY + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", json.get("concatenated").asText());
        assertEquals("1d29ab734b0c9585240069a6e4e3e91b61da1969", json.get("sha1").asText());
        assertEquals("HSmrc0sMlYUkAGmm5OPpG2HaGWk=", json.get("accept").asText());
    }

    @Test
    void roundsAreThoseOfBothBlocks() throws Exception {
        JsonNode rounds = json("accept", "--json", "--rounds", KEY).get("rounds");
        assertEquals(2, rounds.size());
        for (JsonNode block : rounds) {
            assertEquals(80, block.size());
            for (int t = 0; t < 80; t++) {
                assertEquals(List.of("t", "a", "b", "c", "d", "e", "f", "k", "w", "temp"), keys(block.get(t)));
                assertEquals(t, block.get(t).get("t").asInt());
                assertTrue(block.get(t).get("temp").asText().matches("[0-9a-f]{8}"));
            }
        }
        JsonNode first = rounds.get(0).get(0);
        assertEquals("67452301", first.get("a").asText());
        assertEquals("5a827999", first.get("k").asText());
        assertEquals("78334a4a", first.get("w").asText());
    }

    @Test
    void withoutOptionsTheAcceptIsAllThatIsPrinted() {
        assertEquals("HSmrc0sMlYUkAGmm5OPpG2HaGWk=", Run.of("accept", KEY).out().strip());
    }

    @Test
    void peopleReadTheStepsAndTheResult() {
        Run run = Run.of("accept", "--steps", "dGhlIHNhbXBsZSBub25jZQ==");
        assertEquals(0, run.exitCode());
        assertEquals("   s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", run.lines().getLast());
        assertTrue(run.out().contains("   b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea"));
        assertEquals("", run.err());
    }

    @Test
    void peopleReadTheRoundsInATable() {
        Run run = Run.of("accept", "--rounds", KEY);
        assertEquals(160, run.lines().stream().filter(l -> l.matches(" {3,4}\\d{1,2}( {1,2}[0-9a-f]{8}){9}")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "x3JJHMbDL1EzLkh9GBhXDw=", "x3JJHMbDL1EzLkh9GBhXDw===",
            "x3JJHMbDL1EzLkh9GBhX!w=="})
    void malformedKeyIsOneLineAndTwo(String key) {
        Run run = Run.of("accept", key, "--json");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("fbf: not a Sec-WebSocket-Key: “" + key + "” has "), run.err());
        assertEquals(1, run.err().lines().count());
    }
}
