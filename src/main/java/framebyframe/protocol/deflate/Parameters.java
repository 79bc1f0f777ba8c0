package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Extension.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a response binds both peers to (RFC 7692 §7.1). The server deflates with the two `server…` values and the
/// client inflates with them; the two `client…` values go the other way.
///
/// @param serverNoContextTakeover each of the server's messages is compressed without those before it (§7.1.1.1)
/// @param clientNoContextTakeover the same of the client's messages (§7.1.1.2)
/// @param serverMaxWindowBits how far back the server's compression may refer, 8–15 (§7.1.2.1); 15 when not limited
/// @param clientMaxWindowBits the same of the client's compression (§7.1.2.2)
public record Parameters(boolean serverNoContextTakeover, boolean clientNoContextTakeover, int serverMaxWindowBits,
        int clientMaxWindowBits) {

    /// The extension's registered name (§9.1). Names compare with case, as they were registered.
    public static final String EXTENSION = "permessage-deflate";

    static final String SERVER_NO_CONTEXT_TAKEOVER = "server_no_context_takeover";
    static final String CLIENT_NO_CONTEXT_TAKEOVER = "client_no_context_takeover";
    static final String SERVER_MAX_WINDOW_BITS = "server_max_window_bits";
    static final String CLIENT_MAX_WINDOW_BITS = "client_max_window_bits";

    /// @throws IllegalArgumentException when window bits are not 8–15
    public Parameters {
        WindowBits.require(serverMaxWindowBits);
        WindowBits.require(clientMaxWindowBits);
    }

    /// Whether `extension` is permessage-deflate, whatever its parameters.
    public static boolean isDeflate(Extension extension) {
        return extension.name().equals(EXTENSION);
    }

    /// The response that says this in the fewest words: a window of 15 bits goes without saying.
    public Extension extension() {
        return response(false);
    }

    /// @param namesServerWindow whether the offer had `server_max_window_bits`, which must then be answered even if 15
    Extension response(boolean namesServerWindow) {
        List<Parameter> parameters = new ArrayList<>();
        if (serverNoContextTakeover) {
            parameters.add(flag(SERVER_NO_CONTEXT_TAKEOVER));
        }
        if (clientNoContextTakeover) {
            parameters.add(flag(CLIENT_NO_CONTEXT_TAKEOVER));
        }
        if (namesServerWindow || serverMaxWindowBits < WindowBits.MOST) {
            parameters.add(bits(SERVER_MAX_WINDOW_BITS, serverMaxWindowBits));
        }
        if (clientMaxWindowBits < WindowBits.MOST) {
            parameters.add(bits(CLIENT_MAX_WINDOW_BITS, clientMaxWindowBits));
        }
        return new Extension(EXTENSION, parameters);
    }

    static Parameter flag(String name) {
        return new Parameter(name, Optional.empty());
    }

    static Parameter bits(String name, int bits) {
        return new Parameter(name, Optional.of(Integer.toString(bits)));
    }
}
