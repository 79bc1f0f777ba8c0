package framebyframe.protocol.handshake;

import framebyframe.protocol.handshake.StartLine.RequestLine;
import framebyframe.protocol.handshake.StartLine.StatusLine;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes bytes as TCP delivers them until the empty line that ends a request's or a response's head.
///
/// Peer input never throws. Use one reader for one head. What it finds depends on the bytes alone, never on how they
/// were cut. Bytes are read as ISO 8859-1, so that none is lost (RFC 9112 §2.2).
///
/// Lines end in CR LF. A bare LF ends a line, too, and is reported once for the whole head; a bare CR ends none and is
/// a control character in its line. Deliberately no empty line is skipped before a request, since RFC 9112 §2.2 asks
/// for that only for the sake of old clients that ended a POST with one.
public final class HeadReader {

    /// What [#next()] found.
    public sealed interface Result {}

    /// The empty line has not come yet.
    public record Incomplete() implements Result {}

    /// A whole request; `length` counts its bytes. Structural faults are in `violations`, the record is as good as
    /// possible.
    public record Request(OpeningRequest request, int length, List<Violation> violations) implements Result {}

    /// A whole response, likewise.
    public record Response(OpeningResponse response, int length, List<Violation> violations) implements Result {}

    /// Nothing that could be a head: too long, or a first line that is not HTTP. The same answer comes for ever, and
    /// nothing fed from then on is kept.
    public record Unreadable(Violation violation) implements Result {}

    /// Which of the two heads is read.
    public enum Kind {
        REQUEST(Rule.REQUEST_LINE, Rule.HEADER_SYNTAX, Rule.HEADER_SIZE),
        RESPONSE(Rule.STATUS_LINE, Rule.RESPONSE_SYNTAX, Rule.RESPONSE_SIZE);

        private final Rule startLine;
        private final Rule syntax;
        private final Rule size;

        Kind(Rule startLine, Rule syntax, Rule size) {
            this.startLine = startLine;
            this.syntax = syntax;
            this.size = size;
        }
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final int ROOM = 1024;

    private static final Incomplete INCOMPLETE = new Incomplete();

    private final Kind kind;
    private final int maxBytes;
    private final FieldLines fields;
    private byte[] buffer = {};
    private int size;
    private int scanned;
    private int lineBegin;
    private boolean bareLineFeed;
    private @Nullable StartLine startLine;
    private Result result = INCOMPLETE;

    /// @param maxBytes the longest head accepted, at least 1
    public HeadReader(Kind kind, int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes);
        }
        this.kind = kind;
        this.maxBytes = maxBytes;
        fields = new FieldLines(kind.syntax);
    }

    /// Hands over bytes that arrived; they are copied.
    public void feed(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (result instanceof Unreadable) {
            return;
        }
        if (size == 0) {
            // Most heads come as a whole: an array of just that length need not be cleared first.
            buffer = Arrays.copyOfRange(bytes, offset, offset + length);
        } else {
            makeRoom(length);
            System.arraycopy(bytes, offset, buffer, size, length);
        }
        size += length;
        scan();
    }

    private void makeRoom(int length) {
        if (length > buffer.length - size) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, length), Math.max(ROOM, buffer.length * 2)));
        }
    }

    /// The head, or why there is none yet.
    public Result next() {
        return result;
    }

    /// The bytes that came after the head: the first frames, as a rule. None before the head is whole.
    public byte[] rest() {
        return result instanceof Request || result instanceof Response
                ? Arrays.copyOfRange(buffer, scanned, size)
                : new byte[0];
    }

    private void scan() {
        int end = Math.min(size, maxBytes);
        while (result instanceof Incomplete && scanned < end) {
            int from = scanned;
            int at = lineFeed(from, end);
            int control = startLine == null ? control(from, at) : at;
            scanned = Math.min(end, control + 1);
            if (control < at) {
                fail(new Violation(kind.startLine, text(lineBegin, scanned)));
            } else if (at < end) {
                endLine();
            }
        }
        if (result instanceof Incomplete && scanned == maxBytes) {
            fail(new Violation(kind.size, "> " + maxBytes, "≤ " + maxBytes));
        }
    }

    /// The place of the next LF, or `end`.
    private int lineFeed(int from, int end) {
        byte[] bytes = buffer;
        int at = from;
        while (at <= end - Long.BYTES && !hasLineFeed((long) LONG.get(bytes, at))) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Whether one of eight bytes is LF: with LF taken off, a zero byte is the only one below 1 whose high bit is clear.
    private static boolean hasLineFeed(long eight) {
        long zero = eight ^ LINE_FEEDS;
        return (zero - ONES & ~zero & ONES << 7) != 0;
    }

    /// The place of the next control character that may not even stand at a line's end, or `end`.
    private int control(int from, int end) {
        int at = from;
        while (at < end && (buffer[at] == '\r' || !Syntax.isControl(buffer[at] & 0xff))) {
            at++;
        }
        return at;
    }

    private void endLine() {
        int end = scanned - 1;
        boolean crLf = end > lineBegin && buffer[end - 1] == '\r';
        int from = lineBegin;
        int to = crLf ? end - 1 : end;
        lineBegin = scanned;
        bareLineFeed |= !crLf;
        if (startLine == null) {
            readStartLine(text(from, to));
        } else if (from == to) {
            result = head(startLine);
        } else {
            fields.add(buffer, from, to);
        }
    }

    /// @param line without any control character but CR
    private void readStartLine(String line) {
        startLine = line.indexOf('\r') >= 0 ? null : StartLine.read(kind, line).orElse(null);
        if (startLine == null) {
            fail(new Violation(kind.startLine, line));
        }
    }

    private Result head(StartLine start) {
        if (bareLineFeed) {
            fields.violate("LF");
        }
        List<Violation> violations = new ArrayList<>(start.violations());
        violations.addAll(fields.violations());
        return switch (start) {
            case RequestLine r -> new Request(
                    new OpeningRequest(r.method(), r.target(), r.version(), fields.headers()), scanned, violations);
            case StatusLine s -> new Response(
                    new OpeningResponse(s.version(), s.status(), s.reason(), fields.headers()), scanned, violations);
        };
    }

    private void fail(Violation violation) {
        result = new Unreadable(violation);
        buffer = new byte[0];
        size = 0;
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
