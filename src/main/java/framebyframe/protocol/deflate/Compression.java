package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import java.util.List;
import java.util.zip.Deflater;

/// What one peer does about permessage-deflate.
///
/// @param offers what it offers as a client, the one it likes best first (RFC 7692 §5)
/// @param policy what it accepts and wishes as a server
/// @param level how much work to put into compression, 0–9, or -1 for zlib's own choice
/// @param maxRatio as in [Limits]
public record Compression(List<Offer> offers, ServerPolicy policy, int level, int maxRatio) {

    /// What browsers offer, and whatever a client asks for.
    public static final Compression DEFAULT = new Compression(List.of(Offer.DEFAULT), ServerPolicy.DEFAULT,
            Deflater.DEFAULT_COMPRESSION, Limits.USUAL_RATIO);

    /// @throws IllegalArgumentException when the level is none of zlib's
    public Compression {
        offers = List.copyOf(offers);
        if (level < Deflater.DEFAULT_COMPRESSION || level > Deflater.BEST_COMPRESSION || maxRatio < 1) {
            throw new IllegalArgumentException("level " + level + ", maxRatio " + maxRatio);
        }
    }

    /// The offers as they stand in a request.
    public List<Extension> offered() {
        return offers.stream().map(Offer::extension).toList();
    }
}
