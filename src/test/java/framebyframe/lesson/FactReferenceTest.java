package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"client-request.bytes", "client-request.lines", "client-request.header:Host",
            "client-request.requestTarget", "server-response.status", "client-text-1.payload",
            "client-text-1.messageBytes", "server-close.messageBytes",
            "client-text-12.maskingKey", "server-close.closeCode", "client-tcp.arrived", "server-end.sent",
            "key.characters", "accept.value", "accept.bytes", "client.state", "server.stateNumber", "link.latency",
            "link.roundTrip", "server-heartbeat.every", "client-heartbeat.within", "client-text-1.hex",
            "client.buffered", "server-response-2.bodyBytes", "client-request-arrived/server-response-sent"})
    void factIsReadAsItIsWritten(String written) {
        assertEquals(Optional.of(written), FactReference.parse(written).map(FactReference::toString));
    }

    @Test
    void keyAloneIsItsValue() {
        assertEquals(FactReference.parse("key.value"), FactReference.parse("key"));
    }

    @Test
    void withoutNumberTheFirstIsMeant() {
        assertEquals(FactReference.parse("client-text-1.bytes"), FactReference.parse("client-text.bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "bytes", "client", "client-request", "client-request.", "client-request.payload",
            "client-request.messageBytes", "client-end.messageBytes",
            "client-request.header:", "client-request.header:a b", "client-text-0.bytes", "client-text-1.status",
            "server-request.bytes", "client-tcp.bytes", "key.maskingKey", "client.bytes", "link", "link.loss",
            "heartbeat.every", "client-tcp-2.sent", "Key.value", "client-text-1-sent/", "/"})
    void otherWordsAreNoFact(String written) {
        assertEquals(Optional.empty(), FactReference.parse(written));
    }

    @Test
    void partsAreThoseThatAnatomyKnows() {
        List<String> known = Arrays.stream(Field.values()).map(Field::id).toList();
        List<String> ours = Stream.concat(Show.HEAD_PARTS.stream(), Show.FRAME_PARTS.stream()).toList();
        assertTrue(known.containsAll(ours), () -> ours + " in " + known);
    }
}
