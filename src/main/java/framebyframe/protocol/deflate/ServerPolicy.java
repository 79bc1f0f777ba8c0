package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import java.util.List;
import java.util.Optional;

/// What a server wishes when a client offers permessage-deflate (RFC 7692 §7.1). It can serve every offer that need not
/// be declined; the wishes only tighten what the offer leaves open.
///
/// @param serverNoContextTakeover to compress each of its messages for itself, even unasked (§7.1.1.1)
/// @param clientNoContextTakeover to have the client do so, even unasked (§7.1.1.2)
/// @param serverMaxWindowBits the largest window of its own, 8–15 (§7.1.2.1)
/// @param clientMaxWindowBits the largest window of a client that lets itself be limited, 8–15 (§7.1.2.2); of others
///     any is taken. Clients built on zlib cannot compress with 8, so ask for 9 at least
public record ServerPolicy(boolean serverNoContextTakeover, boolean clientNoContextTakeover, int serverMaxWindowBits,
        int clientMaxWindowBits) {

    /// Takes offers as they are: best compression, most memory.
    public static final ServerPolicy DEFAULT = new ServerPolicy(false, false, WindowBits.MOST, WindowBits.MOST);

    /// @param response the one to send
    public record Agreed(Parameters parameters, Extension response) {}

    /// @throws IllegalArgumentException when window bits are not 8–15
    public ServerPolicy {
        WindowBits.require(serverMaxWindowBits);
        WindowBits.require(clientMaxWindowBits);
    }

    /// Accepts the first offer that need not be declined, since the client's order is its preference (§5).
    ///
    /// @param offered every extension of the request; others than permessage-deflate are ignored
    /// @return empty when there is none to accept: the connection goes on without compression
    public Optional<Agreed> accept(List<Extension> offered) {
        return Offer.understood(offered).stream().findFirst().map(this::agree);
    }

    private Agreed agree(Offer offer) {
        ClientWindow clients = offer.clientMaxWindowBits();
        Parameters parameters = new Parameters(serverNoContextTakeover || offer.serverNoContextTakeover(),
                clientNoContextTakeover || offer.clientNoContextTakeover(),
                Math.min(serverMaxWindowBits, offer.serverMaxWindowBits().orElse(WindowBits.MOST)),
                clients.mayBeLimited() ? Math.min(clientMaxWindowBits, clients.hint()) : WindowBits.MOST);
        return new Agreed(parameters, parameters.response(offer.serverMaxWindowBits().isPresent()));
    }
}
