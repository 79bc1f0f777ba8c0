package framebyframe.ui.length;

import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import framebyframe.ui.player.Player;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A payload length, and how each of the three forms writes it. It begins with the length of the frame that is selected,
/// or was sent last up to the playhead, and goes back to such a frame's whenever another one is.
public final class LengthViewModel {

    /// Everything on show at one time.
    ///
    /// @param forms the length in every form, the shortest first
    /// @param present the length of the frame in the recording, if there is one by now
    /// @param masked whether the header is shown with a masking key
    record Shown(long length, List<Written> forms, OptionalLong present, boolean masked) {

        Written demanded() {
            return forms.stream().filter(Written::isDemanded).findFirst().orElseThrow();
        }
    }

    /// Lengths at which something changes, and the one of “Hello”.
    static final List<Long> STOPS = List.of(0L, 5L, 125L, 126L, 65_535L, 65_536L, Long.MAX_VALUE);
    private static final long HELLO = 5;
    /// The masking key of the example in RFC 6455 §5.7.
    private static final int EXAMPLE_KEY = 0x37fa213d;
    private static final int BITS = 63;
    /// How near to a stop the slider snaps to it.
    private static final double NEAR = 0.004;

    private final Player player;
    private final StringProperty typed = new SimpleStringProperty();
    private final BooleanProperty masked = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private Optional<Transfer> present = Optional.empty();
    private long length = HELLO;

    public LengthViewModel(Player player) {
        this.player = player;
        typed.set(Long.toString(length));
        follow();
        update();
        player.selectionProperty().subscribe(this::follow);
        player.playheadProperty().subscribe(this::follow);
        masked.subscribe(this::update);
        typed.subscribe(this::read);
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Shown shown() {
        return shown.get();
    }

    /// The length as it is typed.
    StringProperty typedProperty() {
        return typed;
    }

    BooleanProperty maskedProperty() {
        return masked;
    }

    /// What is wrong with what is typed; the last good length stays shown.
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void follow() {
        Optional<Transfer> now = player.selectedTransfer().filter(t -> frame(t).isPresent())
                .or(() -> player.timeline().transfers().stream()
                        .filter(t -> t.begin() <= player.playhead().time() && frame(t).isPresent())
                        .reduce((_, later) -> later));
        if (!now.equals(present)) {
            present = now;
            presentFrame().ifPresent(frame -> {
                masked.set(frame.header().masked());
                set(frame.payload().length);
            });
            update();
        }
    }

    private static Optional<Frame> frame(Transfer transfer) {
        return transfer.content().flatMap(
                content -> content instanceof FrameSeen(Frame frame, var _) ? Optional.of(frame) : Optional.empty());
    }

    private Optional<Frame> presentFrame() {
        return present.flatMap(LengthViewModel::frame);
    }

    /// Shows another length, from 0 on.
    void set(long wanted) {
        length = Math.max(0, wanted);
        typed.set(Long.toString(length));
        problem.set(Optional.empty());
        update();
    }

    /// One byte more or less.
    void add(int bytes) {
        set(bytes > 0 && length == Long.MAX_VALUE ? length : length + bytes);
    }

    /// Back to the frame of the recording.
    void restore() {
        presentFrame().ifPresent(frame -> set(frame.payload().length));
    }

    private void read(String text) {
        String digits = text.replaceAll("[\\s,_]", "");
        if (!digits.matches("\\d+")) {
            problem.set(Optional.of(Message.of("length.field.noNumber")));
            return;
        }
        try {
            length = Long.parseLong(digits);
            problem.set(Optional.empty());
            update();
        } catch (NumberFormatException tooLarge) {
            problem.set(Optional.of(Message.of("length.field.tooLarge")));
        }
    }

    /// Where a length stands on the slider, 0 to 1: each doubling takes the same way.
    static double place(long length) {
        return Math.log(length + 1.0) / Math.log(2) / BITS;
    }

    /// Shows the length at a place of the slider, or the stop beside it.
    void slide(double place) {
        set(LongStream.concat(STOPS.stream().mapToLong(Long::longValue), shown().present().stream()).boxed()
                .filter(stop -> Math.abs(place(stop) - place) < NEAR)
                .min((a, b) -> Double.compare(Math.abs(place(a) - place), Math.abs(place(b) - place)))
                .orElseGet(() -> (long) (Math.pow(2, BITS * place) - 1)));
    }

    private void update() {
        Opcode opcode = presentFrame().map(Frame::opcode).filter(o -> o == Opcode.BINARY).orElse(Opcode.TEXT);
        int key = presentFrame().map(Frame::header).filter(h -> h.masked()).map(h -> h.maskingKey())
                .orElse(EXAMPLE_KEY);
        shown.set(new Shown(length, Written.all(length, opcode, key),
                presentFrame().stream().mapToLong(f -> f.payload().length).findFirst(), masked.get()));
    }
}
