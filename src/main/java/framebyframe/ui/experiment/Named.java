package framebyframe.ui.experiment;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Gives the values of a choice their words.
final class Named<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Named(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("it is chosen, not typed");
    }
}
