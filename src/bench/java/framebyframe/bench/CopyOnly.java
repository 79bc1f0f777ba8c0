package framebyframe.bench;

/// `System.arraycopy` of every payload, masked as it is: not decoding, what the memory can do.
final class CopyOnly extends Walk {

    @Override
    void move(byte[] from, int offset, byte[] to, int position, int count, int key) {
        System.arraycopy(from, offset, to, position, count);
    }

    @Override
    boolean isWhole() {
        return false;
    }
}
