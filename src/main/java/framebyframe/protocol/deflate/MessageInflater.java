package framebyframe.protocol.deflate;

import framebyframe.protocol.deflate.Inflation.Broken;
import framebyframe.protocol.deflate.Inflation.Inflated;
import framebyframe.protocol.deflate.Inflation.TooDense;
import framebyframe.protocol.deflate.Inflation.TooLong;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates the other peer's messages, piece by piece (RFC 7692 §7.2.2).
///
/// It takes any DEFLATE stream: blocks of all types, final ones too, after which another stream follows at the next
/// byte (§7.2.3.4) and may refer back over the border. It always keeps a window of 32 KiB, which serves every agreed
/// size; a peer that refers back farther than agreed is not found out.
///
/// What the peer sends never throws. Once a message has failed, the rest of it fails the same way, unread. The message
/// after that is inflated if there is no context takeover; if there is, what it refers back to is lost, so all later
/// messages fail as well.
///
/// Native memory, about 40 KB, is taken at once and freed by [#close()].
public final class MessageInflater implements AutoCloseable {

    private static final int WINDOW = 1 << WindowBits.MOST;

    /// What the sender left out at the message's end: length and complement of an empty block without compression.
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    /// A final empty block. The JDK does not tell whether a stream stands between two blocks; but there, and only
    /// there, this ends it. The same window is then given to the next stream.
    private static final byte[] END = {3, 0};

    private static final byte[] NOTHING = {};

    private static final int SMALLEST_BUFFER = 64;

    private final boolean noContextTakeover;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final Window latest = new Window(WINDOW);
    private final byte[] oneMore = new byte[1];
    private boolean closed;

    /// Whether the next byte begins a new stream.
    private boolean ended = true;
    private Optional<Inflation> failed = Optional.empty();

    /// Of the current message.
    private long compressed;
    private int inflated;

    private byte[] output = NOTHING;
    private int used;
    private int remembered;

    /// @param noContextTakeover as agreed for the other peer: whether it may not refer back to earlier messages
    public MessageInflater(boolean noContextTakeover, Limits limits) {
        this.noContextTakeover = noContextTakeover;
        this.limits = limits;
    }

    /// Whether a message may refer back to those before it, so that all are lost once one of them is.
    public boolean takesContextOver() {
        return !noContextTakeover;
    }

    public Limits limits() {
        return limits;
    }

    /// Inflates a piece of a message: a fragment, or as much of one as has come.
    ///
    /// No array is made longer than what the limits still allow the message.
    ///
    /// @param last whether the message ends with it
    /// @throws IllegalStateException after [#close()]
    public Inflation inflate(byte[] bytes, int from, int length, boolean last) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (closed) {
            throw new IllegalStateException("closed");
        }
        compressed += length;
        Inflation inflation = failed.orElseGet(() -> attempt(bytes, from, length, last));
        output = NOTHING;
        failed = inflation instanceof Inflated ? Optional.empty() : Optional.of(inflation);
        if (last) {
            endMessage();
        }
        return inflation;
    }

    private Inflation attempt(byte[] bytes, int from, int length, boolean last) {
        int allowed = limits.allowed(compressed) - inflated;
        output = new byte[(int) Math.min(allowed, Math.max(SMALLEST_BUFFER, 4L * length))];
        used = 0;
        remembered = 0;
        try {
            if (!feed(bytes, from, length, allowed)) {
                return limits.ratioBinds(compressed) ? new TooDense() : new TooLong();
            }
        } catch (DataFormatException e) {
            return new Broken(Objects.requireNonNullElse(e.getMessage(), "no DEFLATE"));
        } finally {
            inflater.setInput(NOTHING);
        }
        if (last && !endsWhole()) {
            return new Broken("the message ends inside a block, or without the empty block that must end it");
        }
        if (!last || !noContextTakeover) {
            remember();
        }
        inflated += used;
        return new Inflated(used == output.length ? output : Arrays.copyOf(output, used));
    }

    /// @return whether all that comes out is no more than `allowed`
    private boolean feed(byte[] bytes, int from, int length, int allowed) throws DataFormatException {
        for (int left = length; left > 0; left = ended ? inflater.getRemaining() : 0) {
            if (ended) {
                remember();
                inflater.reset();
                latest.handTo(inflater::setDictionary);
            }
            inflater.setInput(bytes, from + length - left, left);
            if (!drain(allowed)) {
                return false;
            }
            ended = inflater.finished();
        }
        return true;
    }

    private boolean drain(int allowed) throws DataFormatException {
        do {
            if (used == allowed) {
                return inflater.inflate(oneMore) == 0;
            }
            if (used == output.length) {
                output = Arrays.copyOf(output, (int) Math.min(allowed, 2L * output.length));
            }
            used += inflater.inflate(output, used, output.length - used);
        } while (used == output.length);
        return true;
    }

    /// Puts the tail back, which must end an empty block that the message began, and so give nothing.
    private boolean endsWhole() {
        if (ended) {
            return false;
        }
        try {
            inflater.setInput(TAIL);
            boolean silent = inflater.inflate(oneMore) == 0;
            if (!inflater.finished()) {
                inflater.setInput(END);
                silent &= inflater.inflate(oneMore) == 0;
            }
            return silent && inflater.finished() && inflater.getRemaining() == 0;
        } catch (DataFormatException _) {
            return false;
        }
    }

    private void remember() {
        latest.remember(output, remembered, used - remembered);
        remembered = used;
    }

    private void endMessage() {
        compressed = 0;
        inflated = 0;
        ended = true;
        if (noContextTakeover) {
            latest.clear();
            failed = Optional.empty();
        }
    }

    /// Frees native memory; a second time does nothing.
    @Override
    public void close() {
        closed = true;
        inflater.end();
    }
}
