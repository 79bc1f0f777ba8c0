package framebyframe.ui.transport;

import framebyframe.text.Texts;
import javafx.util.StringConverter;

/// How a speed reads in a list of them.
public final class SpeedConverter extends StringConverter<Double> {

    private final Texts texts;

    public SpeedConverter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Double value) {
        return value == null ? "" : texts.get("transport.bar.times", value);
    }

    @Override
    public Double fromString(String text) {
        throw new UnsupportedOperationException("the speed is chosen, not typed");
    }
}
