package framebyframe.protocol.deflate;

/// The latest bytes of a stream, up to a fixed number: what LZ77 may refer back to. The JDK does not let one keep a
/// window over the end of a stream, so this keeps it beside.
final class Window {

    /// Takes a dictionary, as `setDictionary` of the JDK's deflater and inflater does.
    @FunctionalInterface
    interface Dictionary {
        void set(byte[] bytes, int from, int length);
    }

    private final int size;
    private byte[] bytes = new byte[0];
    private int end;

    /// @param size the number of bytes kept; the memory taken grows with the stream to twice as many
    Window(int size) {
        this.size = size;
    }

    int length() {
        return Math.min(end, size);
    }

    void remember(byte[] source, int from, int length) {
        int taken = Math.min(length, size);
        if (end + taken > bytes.length) {
            slide(taken);
        }
        System.arraycopy(source, from + length - taken, bytes, end, taken);
        end += taken;
    }

    private void slide(int more) {
        int kept = length();
        byte[] roomy = bytes.length == 2 * size
                ? bytes
                : new byte[Math.min(2 * size, Math.max(kept + more, 2 * bytes.length))];
        System.arraycopy(bytes, end - kept, roomy, 0, kept);
        bytes = roomy;
        end = kept;
    }

    void handTo(Dictionary dictionary) {
        dictionary.set(bytes, end - length(), length());
    }

    void clear() {
        end = 0;
    }
}
