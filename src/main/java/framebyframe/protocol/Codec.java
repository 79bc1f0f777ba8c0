package framebyframe.protocol;

import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.deflate.Parameters;

/// Both directions of permessage-deflate as one side does them (RFC 7692 §7.2).
record Codec(MessageInflater inflater, MessageDeflater deflater) implements AutoCloseable {

    /// Makes them as they were agreed on, for the peer in this role.
    Codec(Role role, Opening.Agreement agreement, Settings settings) {
        this(role == Role.CLIENT, agreement.binding(), agreement.kept(), settings.maxMessage(),
                settings.compression().orElse(Compression.DEFAULT));
    }

    private Codec(boolean client, Parameters binding, Parameters kept, int maxMessage, Compression wishes) {
        this(new MessageInflater(client ? binding.serverNoContextTakeover() : binding.clientNoContextTakeover(),
                new Limits(maxMessage, wishes.maxRatio())),
                new MessageDeflater(client ? kept.clientMaxWindowBits() : kept.serverMaxWindowBits(),
                        client ? kept.clientNoContextTakeover() : kept.serverNoContextTakeover(), wishes.level()));
    }

    @Override
    public void close() {
        inflater.close();
        deflater.close();
    }
}
