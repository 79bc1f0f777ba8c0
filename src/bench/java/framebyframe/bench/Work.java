package framebyframe.bench;

/// What is measured: bytes in, what is made of them out.
@FunctionalInterface
interface Work {

    /// @param bytes what arrived, for decoding and for the handshake; one payload, for encoding
    void run(byte[] bytes, Sink sink);
}
