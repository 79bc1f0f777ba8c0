package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Extension.Parameter;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a client asks for with one permessage-deflate in its request (RFC 7692 §7.1). It may list several, the one it
/// likes best first (§5).
///
/// @param serverNoContextTakeover the server must compress each message without those before it (§7.1.1.1)
/// @param clientNoContextTakeover a hint that the client is going to do so, whatever the answer (§7.1.1.2)
/// @param serverMaxWindowBits the largest window the server may use, 8–15 (§7.1.2.1)
/// @param clientMaxWindowBits whether the server may limit the client's window, and a hint at its size (§7.1.2.2)
public record Offer(boolean serverNoContextTakeover, boolean clientNoContextTakeover, OptionalInt serverMaxWindowBits,
        ClientWindow clientMaxWindowBits) {

    /// What browsers offer: nothing asked of the server, which may limit the client's window.
    public static final Offer DEFAULT = new Offer(false, false, OptionalInt.empty(), new ClientWindow.Supported());

    /// What a server makes of an offer.
    public sealed interface Reading {

        record Understood(Offer offer) implements Reading {}

        /// To be declined, not a reason to fail anything (§7.1): the next offer may do.
        ///
        /// @param violations what is wrong with it, at least one
        record Declined(List<Violation> violations) implements Reading {}
    }

    /// @throws IllegalArgumentException when window bits are not 8–15
    public Offer {
        serverMaxWindowBits.ifPresent(WindowBits::require);
    }

    /// Reads one offer.
    ///
    /// @throws IllegalArgumentException when the extension is another one than permessage-deflate
    public static Reading read(Extension extension) {
        if (!Parameters.isDeflate(extension)) {
            throw new IllegalArgumentException(extension.name());
        }
        Written written = Written.offer(extension);
        return written.violations().isEmpty()
                ? new Reading.Understood(new Offer(written.serverNoContextTakeover(),
                        written.clientNoContextTakeover(), written.serverMaxWindowBits(),
                        written.clientMaxWindowBits()))
                : new Reading.Declined(written.violations());
    }

    /// The offers of permessage-deflate that need not be declined, in the client's order; other extensions are left out.
    static List<Offer> understood(List<Extension> extensions) {
        List<Offer> offers = new ArrayList<>();
        for (Extension extension : extensions) {
            if (Parameters.isDeflate(extension) && read(extension) instanceof Reading.Understood(Offer offer)) {
                offers.add(offer);
            }
        }
        return offers;
    }

    /// As it stands in the request.
    public Extension extension() {
        List<Parameter> parameters = new ArrayList<>();
        if (serverNoContextTakeover) {
            parameters.add(Parameters.flag(Parameters.SERVER_NO_CONTEXT_TAKEOVER));
        }
        if (clientNoContextTakeover) {
            parameters.add(Parameters.flag(Parameters.CLIENT_NO_CONTEXT_TAKEOVER));
        }
        serverMaxWindowBits.ifPresent(b -> parameters.add(Parameters.bits(Parameters.SERVER_MAX_WINDOW_BITS, b)));
        switch (clientMaxWindowBits) {
            case ClientWindow.Absent() -> {
            }
            case ClientWindow.Supported() -> parameters.add(Parameters.flag(Parameters.CLIENT_MAX_WINDOW_BITS));
            case ClientWindow.AtMost most ->
                parameters.add(Parameters.bits(Parameters.CLIENT_MAX_WINDOW_BITS, most.bits()));
        }
        return new Extension(Parameters.EXTENSION, parameters);
    }
}
