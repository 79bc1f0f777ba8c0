package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6455 §3.
class WebSocketUriTest {

    @ParameterizedTest
    @CsvSource({"ws://example.com,example.com,80,/,example.com",
            "WS://Example.com/Chat,example.com,80,/Chat,example.com",
            "wss://example.com/a?b=c,example.com,443,/a?b=c,example.com", "ws://h:8101?x,h,8101,/?x,h:8101",
            "ws://h:80/,h,80,/,h", "wss://h:80/,h,80,/,h:80", "ws://h:443/,h,443,/,h:443",
            "ws://127.0.0.1:9/,127.0.0.1,9,/,127.0.0.1:9", "ws://[::1]:9/a,::1,9,/a,[::1]:9",
            "ws://[::1],::1,80,/,[::1]",
            "ws://h/%E4%B8%AD%20x,h,80,/%E4%B8%AD%20x,h", "ws://h/中,h,80,/%E4%B8%AD,h", "ws://h:/,h,80,/,h",
            "ws://h/?,h,80,/?,h"})
    void partsAreTakenApart(String text, String host, int port, String resource, String hostField) {
        WebSocketUri uri = WebSocketUri.parse(text).orElseThrow();
        assertEquals(host, uri.host());
        assertEquals(port, uri.port());
        assertEquals(resource, uri.resource());
        assertEquals(hostField, uri.hostField());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "http://h/", "ws:h", "ws:///a", "ws://", "ws://h/#a", "ws://h/#",
            "ws://u@h/",
            "ws://h:0/", "ws://h:65536/", "ws://h:x/", "ws://h/ ", "ws://[::1", "ws://a_b!/", "//h/", "ws://h\r\n/",
            "ws://h/\u0000"})
    void whatIsNoneIsNone(String text) {
        assertEquals(Optional.empty(), WebSocketUri.parse(text));
    }

    @Test
    void textIsTheUriAgain() {
        for (String text : new String[]{"ws://h/", "wss://h:80/a?b", "ws://[::1]:9/"}) {
            assertEquals(text, WebSocketUri.parse(text).orElseThrow().toString());
        }
    }
}
