package framebyframe.fuzz;

import java.util.Arrays;

/// Bytes that are put together.
final class Bytes {

    private byte[] array = new byte[128];
    private int length;

    Bytes add(int value) {
        room(1);
        array[length++] = (byte) value;
        return this;
    }

    Bytes add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    Bytes add(byte[] bytes, int from, int count) {
        room(count);
        System.arraycopy(bytes, from, array, length, count);
        length += count;
        return this;
    }

    /// A number in so many bytes, the most significant first.
    Bytes add(long value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            add((int) (value >> shift));
        }
        return this;
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(length + more, 2 * array.length));
        }
    }
}
