package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.handshake.AcceptKey;
import java.util.Base64;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.HandshakeImpl1Server;
import org.junit.jupiter.api.Test;

/// Our Accept and Java-WebSocket's, for random keys (RFC 6455 §4.2.2).
class AcceptKeyDifferentialTest {

    @Test
    void foreignServerDerivesTheSameAccept() throws InvalidHandshakeException {
        long seed = System.nanoTime();
        Chance chance = new Chance(seed);
        for (int i = 0; i < 1_000; i++) {
            String key = Base64.getEncoder().encodeToString(chance.bytes(16));
            HandshakeImpl1Client request = new HandshakeImpl1Client();
            request.put("Sec-WebSocket-Key", key);
            HandshakeImpl1Server response = new HandshakeImpl1Server();
            new Draft_6455().postProcessHandshakeResponseAsServer(request, response);
            assertEquals(response.getFieldValue("Sec-WebSocket-Accept"), AcceptKey.derive(key),
                    () -> "seed " + seed + ", key " + key);
        }
    }
}
