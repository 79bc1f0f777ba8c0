package framebyframe.bench;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The limit with a plain loop by longs, a block of 16 KiB copied and then masked while it is in the cache.
class Bare extends Walk {

    private static final int BLOCK = 16 * 1024;
    private static final int PING = 9;

    @Override
    void move(byte[] from, int offset, byte[] to, int position, int count, int key) {
        for (int done = 0; done < count; done += BLOCK) {
            int size = Math.min(BLOCK, count - done);
            System.arraycopy(from, offset + done, to, position + done, size);
            maskBlock(to, position + done, size, key);
        }
    }

    static void mask(byte[] bytes, int offset, int count, int key) {
        for (int done = 0; done < count; done += BLOCK) {
            maskBlock(bytes, offset + done, Math.min(BLOCK, count - done), key);
        }
    }

    private static void maskBlock(byte[] bytes, int offset, int count, int key) {
        long twice = (key & 0xffff_ffffL) * 0x1_0000_0001L;
        int at = offset;
        for (int end = offset + count - 7; at < end; at += 8) {
            LONG.set(bytes, at, (long) LONG.get(bytes, at) ^ twice);
        }
        for (int i = 0; at < offset + count; at++, i++) {
            bytes[at] ^= (byte) (key >>> 24 - 8 * (i & 3));
        }
    }

    /// The JDK's strict decoder behind the loop.
    @Override
    Work decodeText() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer[] text = {CharBuffer.allocate(0)};
        return (bytes, sink) -> {
            for (int at = 0; at < bytes.length;) {
                at = unmask(bytes, at, 0);
                if (text[0].capacity() < length) {
                    text[0] = CharBuffer.allocate(length);
                }
                CharBuffer out = text[0].clear();
                try {
                    decoder.reset();
                    if (decoder.decode(ByteBuffer.wrap(buffer, 0, length), out, true).isError()) {
                        throw new CharacterCodingException();
                    }
                } catch (CharacterCodingException e) {
                    throw fault(e);
                }
                sink.take(out.flip().toString());
            }
        };
    }

    @Override
    Work joinFragments() {
        return (bytes, sink) -> {
            int joined = 0;
            for (int at = 0; at < bytes.length;) {
                int first = bytes[at];
                if ((first & 0x0f) == PING) {
                    at = payloadAt(bytes, at) + payloadLength(bytes, at);
                    continue;
                }
                at = unmask(bytes, at, joined);
                joined = length;
                if (first < 0) {
                    sink.take(buffer);
                    joined = 0;
                }
            }
        };
    }

    @Override
    Work encodeMasked() {
        return (payload, sink) -> {
            int begin = header(payload.length, 0x80);
            int key = payload.length * 0x9e37_79b9;
            INT.set(buffer, begin, key);
            move(payload, 0, buffer, begin + 4, payload.length, key);
            length = begin + 4 + payload.length;
            sink.take(buffer);
        };
    }

    @Override
    Work encodeUnmasked() {
        return (payload, sink) -> {
            int begin = header(payload.length, 0);
            System.arraycopy(payload, 0, buffer, begin, payload.length);
            length = begin + payload.length;
            sink.take(buffer);
        };
    }

    private int header(int count, int mask) {
        room(count + 14);
        buffer[0] = (byte) 0x82;
        if (count < 126) {
            buffer[1] = (byte) (mask | count);
            return 2;
        }
        if (count < 65_536) {
            buffer[1] = (byte) (mask | 126);
            SHORT.set(buffer, 2, (short) count);
            return 4;
        }
        buffer[1] = (byte) (mask | 127);
        LONG.set(buffer, 2, (long) count);
        return 10;
    }

    /// Looks for the key's line alone and puts the Accept into an answer that is ready.
    @Override
    Work handshake() {
        byte[] name = "\r\nSec-WebSocket-Key: ".getBytes(StandardCharsets.US_ASCII);
        byte[] guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11".getBytes(StandardCharsets.US_ASCII);
        byte[] start = ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: ").getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        MessageDigest sha1 = sha1();
        return (request, sink) -> {
            int key = find(request, name) + name.length;
            sha1.update(request, key, 24);
            byte[] accept = Base64.getEncoder().encode(sha1.digest(guid));
            byte[] answer = new byte[start.length + accept.length + end.length];
            System.arraycopy(start, 0, answer, 0, start.length);
            System.arraycopy(accept, 0, answer, start.length, accept.length);
            System.arraycopy(end, 0, answer, start.length + accept.length, end.length);
            length = answer.length;
            sink.take(answer);
        };
    }

    private static int find(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw fault(e);
        }
    }
}
