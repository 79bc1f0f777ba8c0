package framebyframe.protocol.frame;

/// Where a client takes a new masking key for each frame (RFC 6455 §5.3).
///
/// On a real network the keys must not be foreseeable (§10.3); a lesson hands in a seeded source instead, so that every
/// class sees the same bytes.
@FunctionalInterface
public interface MaskingKeySource {

    /// The next key, its first byte on the wire in the highest bits.
    int nextKey();
}
