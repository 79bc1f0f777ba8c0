package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import java.util.List;

/// `Sec-WebSocket-Extensions` as it stands in a head.
final class Fields {

    private Fields() {}

    static List<Extension> list(String value) {
        return value.isEmpty()
                ? List.of()
                : Extension.read(new Headers(List.of(new Header("Sec-WebSocket-Extensions", value)))).orElseThrow();
    }

    static Extension one(String value) {
        return list(value).getFirst();
    }
}
