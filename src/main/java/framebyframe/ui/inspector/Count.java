package framebyframe.ui.inspector;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/// The numbers from 0 on, as the rows of a list that takes no memory.
final class Count extends AbstractList<Integer> implements RandomAccess {

    private final int size;

    Count(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }
}
