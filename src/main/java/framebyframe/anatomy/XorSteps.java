package framebyframe.anatomy;

import framebyframe.protocol.frame.Frame;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/// The masking of a whole payload, each step computed when it is asked for (RFC 6455 §5.3).
final class XorSteps extends AbstractList<XorStep> implements RandomAccess {

    private final byte[] clear;
    private final int key;

    XorSteps(Frame frame) {
        clear = frame.payload();
        key = frame.header().maskingKey();
    }

    @Override
    public XorStep get(int index) {
        Objects.checkIndex(index, clear.length);
        int keyByte = key >>> 8 * (3 - index % 4) & 0xff;
        int clearByte = clear[index] & 0xff;
        return new XorStep(index, clearByte ^ keyByte, keyByte, clearByte);
    }

    @Override
    public int size() {
        return clear.length;
    }
}
