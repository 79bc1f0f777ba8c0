package framebyframe.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a peer's reads from TCP end: as the bytes come, or where the scenario cuts them.
final class Reads {

    private static final byte[] NOTHING = {};

    /// In bytes after the sender's head of the handshake, rising.
    private final List<Integer> cuts;
    private byte[] held = NOTHING;
    /// Bytes of the stream that were read.
    private long read;
    /// Where the cuts count from; before anybody knows, there are none.
    private long base = Long.MAX_VALUE;

    Reads(List<Integer> cuts) {
        this.cuts = cuts;
    }

    /// The sender's head of the handshake ends here in its stream.
    void headEnds(long at) {
        if (base == Long.MAX_VALUE) {
            base = at;
        }
    }

    /// Bytes came; answers with what the program reads now, read by read.
    ///
    /// @param more whether further bytes are on their way: then a read may wait for its end
    List<byte[]> arrive(byte[] bytes, boolean more) {
        byte[] all = Damaging.joined(held, bytes);
        List<byte[]> reads = new ArrayList<>();
        int at = 0;
        for (int next = next(all.length - at); next > 0; next = next(all.length - at)) {
            reads.add(Arrays.copyOfRange(all, at, at + next));
            at += next;
            read += next;
        }
        byte[] rest = Arrays.copyOfRange(all, at, all.length);
        boolean waits = more && cutAhead();
        if (rest.length > 0 && !waits) {
            reads.add(rest);
            read += rest.length;
        }
        held = waits ? rest : NOTHING;
        return reads;
    }

    /// How many bytes from here to the next cut, if that many are there; else 0.
    private int next(int length) {
        for (int cut : cuts) {
            if (base != Long.MAX_VALUE && base + cut > read) {
                long wanted = base + cut - read;
                return wanted <= length ? (int) wanted : 0;
            }
        }
        return 0;
    }

    private boolean cutAhead() {
        return base != Long.MAX_VALUE && cuts.stream().anyMatch(cut -> base + cut > read);
    }
}
