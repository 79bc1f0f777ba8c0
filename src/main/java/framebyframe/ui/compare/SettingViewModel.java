package framebyframe.ui.compare;

import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.text.Message;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One quantity, to be slid or typed. What is typed counts as soon as it makes sense; until then the last good value stays.
public final class SettingViewModel {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{0,4})?");

    private final CompareViewModel compare;
    private final Quantity quantity;
    private final Stops stops;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Double> value;
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public SettingViewModel(CompareViewModel compare, Quantity quantity) {
        this.compare = compare;
        this.quantity = quantity;
        this.stops = Stops.of(quantity);
        this.value = new ReadOnlyObjectWrapper<>(compare.parametersProperty().get().value(quantity));
        settle();
        compare.parametersProperty().subscribe((Parameters now) -> follow(now.value(quantity)));
    }

    private void follow(double now) {
        boolean changed = now != value.get();
        value.set(now);
        OptionalDouble typed = number(text.get());
        if (changed && (typed.isEmpty() || typed.getAsDouble() != now)) {
            settle();
        }
    }

    Quantity quantity() {
        return quantity;
    }

    /// How far the slider goes; it begins at 0.
    int lastPlace() {
        return stops.last();
    }

    double place() {
        return stops.place(value.get());
    }

    /// Takes the value at a place of the slider.
    void slide(double place) {
        set(stops.value(place));
        settle();
    }

    /// Takes what is typed, or says what is wrong with it.
    void type(String typed) {
        text.set(typed);
        OptionalDouble number = number(typed);
        if (number.isPresent() && quantity.takes(number.getAsDouble())) {
            problem.set(Optional.empty());
            set(number.getAsDouble());
        } else {
            String kind = number.isEmpty()
                    ? "number"
                    : quantity.whole() ? "whole" : quantity.orNone() ? "orNone" : "range";
            problem.set(Optional.of(Message.of("compare.problem." + kind, text(quantity.least()),
                    text(quantity.most()))));
        }
    }

    /// Writes the value as it counts, whatever was typed.
    void settle() {
        text.set(text(value.get()));
        problem.set(Optional.empty());
    }

    private void set(double wanted) {
        compare.parametersProperty().set(compare.parametersProperty().get().with(quantity, wanted));
    }

    private static OptionalDouble number(String typed) {
        String plain = typed.replaceAll("\\s|(?<=\\d),(?=\\d{3}(\\D|$))", "");
        return NUMBER.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /// Without needless zeros, and thousands apart.
    static String text(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    ReadOnlyObjectProperty<Double> valueProperty() {
        return value.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is wrong with what is typed.
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
