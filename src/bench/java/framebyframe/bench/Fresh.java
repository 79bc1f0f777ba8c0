package framebyframe.bench;

import java.util.Arrays;

/// The limit for whoever leaves each payload or frame to its receiver to keep: as [Bare], with a new array for each.
final class Fresh extends Bare {

    @Override
    Work decodeFrames() {
        return (bytes, sink) -> {
            for (int at = 0; at < bytes.length;) {
                int begin = payloadAt(bytes, at);
                length = payloadLength(bytes, at);
                byte[] payload = Arrays.copyOfRange(bytes, begin, begin + length);
                mask(payload, 0, length, (int) INT.get(bytes, begin - 4));
                sink.take(payload);
                at = begin + length;
            }
        };
    }

    @Override
    Work encodeMasked() {
        return encoding(super.encodeMasked());
    }

    @Override
    Work encodeUnmasked() {
        return encoding(super.encodeUnmasked());
    }

    private Work encoding(Work reusing) {
        return (payload, sink) -> {
            buffer = new byte[payload.length + 14];
            reusing.run(payload, sink);
        };
    }
}
