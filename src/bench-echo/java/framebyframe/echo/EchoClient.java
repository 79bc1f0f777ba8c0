package framebyframe.echo;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One connection of the load: sends, and checks what comes back.
final class EchoClient implements AutoCloseable {

    private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8};

    private final SocketChannel channel;
    private final Messages messages;
    private final ByteBuffer in = ByteBuffer.allocateDirect(Messages.DIFFERENT * Messages.EXPECTED);
    private long sent;
    private long cameBytes;

    /// Connects, and does the opening handshake.
    EchoClient(int port, Messages messages) throws IOException {
        this.messages = messages;
        channel = SocketChannel.open(new InetSocketAddress(EchoServer.HOST, port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap("""
                GET / HTTP/1.1\r
                Host: %s:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(EchoServer.HOST, port).getBytes(StandardCharsets.US_ASCII)));
        var head = new StringBuilder();
        var next = ByteBuffer.allocate(1);
        while (!head.toString().endsWith("\r\n\r\n")) {
            if (channel.read(next.clear()) < 0) {
                throw new EOFException("no answer but " + head);
            }
            head.append((char) next.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException("refused: " + head);
        }
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /// How many whole messages came back.
    long came() {
        return cameBytes / Messages.EXPECTED;
    }

    long underway() {
        return sent - came();
    }

    void send(int count) throws IOException {
        ByteBuffer out = messages.next(sent, count);
        sent += count;
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /// Reads what is there, if anything.
    ///
    /// @return how many messages are whole by that
    int receive() throws IOException {
        int length = channel.read(in.clear());
        if (length < 0) {
            throw new EOFException("the server closed");
        }
        long before = came();
        messages.check(in.flip(), cameBytes);
        cameBytes += length;
        return (int) (came() - before);
    }

    /// Says Close and waits for the end, so that every server gets rid of the connection in its own way.
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.configureBlocking(true);
            channel.socket().setSoTimeout(2000);
            channel.write(ByteBuffer.wrap(CLOSE));
            channel.shutdownOutput();
            byte[] rest = new byte[1024];
            while (channel.socket().getInputStream().read(rest) >= 0) {
                // The Close of the server, and nothing else.
            }
        }
    }
}
