package framebyframe.ui.xor;

import framebyframe.anatomy.XorStep;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Masking, byte by byte: of the selected frame, else of the latest masked one up to the playhead, or of the learner's own.
///
/// The byte that is looked at is the player's selection; only in the learner's own text it is kept here.
public final class XorViewModel {

    /// Everything on show at one time.
    ///
    /// @param subject empty as long as no masked frame was sent and none is selected
    /// @param index the payload byte that is looked at
    /// @param masking whether clear bytes are masked, instead of masked ones unmasked
    /// @param own whether it is the learner's own
    record Shown(Optional<Subject> subject, int index, boolean masking, boolean own) {

        List<XorStep> steps() {
            return subject.map(Subject::steps).orElse(List.of());
        }

        Optional<XorStep> step() {
            return index < steps().size() ? Optional.of(steps().get(index)) : Optional.empty();
        }
    }

    /// Longest text of the learner's own, in UTF-16 units.
    static final int LONGEST_TEXT = 64;
    private static final int KEY_DIGITS = 8;
    /// The masking key and the text of the example in RFC 6455 §5.7.
    private static final int EXAMPLE_KEY = 0x37fa213d;
    private static final String EXAMPLE_TEXT = "Hello";

    private final Player player;
    private final BooleanProperty masking = new SimpleBooleanProperty();
    private final BooleanProperty own = new SimpleBooleanProperty();
    private final StringProperty key = new SimpleStringProperty(HexFormat.ofDelimiter(" ").formatHex(
            new byte[]{0x37, (byte) 0xfa, 0x21, 0x3d}));
    private final StringProperty text = new SimpleStringProperty(EXAMPLE_TEXT);
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int goodKey = EXAMPLE_KEY;
    private int ownIndex;
    private final ReadOnlyObjectWrapper<Shown> shown;

    public XorViewModel(Player player) {
        this.player = player;
        this.shown = new ReadOnlyObjectWrapper<>(now());
        player.playheadProperty().subscribe(_ -> update());
        player.selectionProperty().subscribe(_ -> update());
        masking.subscribe(_ -> update());
        own.subscribe(_ -> update());
        key.subscribe(this::readKey);
        text.subscribe(_ -> update());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Shown shown() {
        return shown.get();
    }

    /// Whether the sender's masking is shown instead of the receiver's unmasking.
    BooleanProperty maskingProperty() {
        return masking;
    }

    /// Whether the learner's own key and text are shown.
    BooleanProperty ownProperty() {
        return own;
    }

    /// The learner's own key, as hex digits.
    StringProperty keyProperty() {
        return key;
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is wrong with the key that is typed; the last good one stays in use.
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void update() {
        shown.set(now());
    }

    private Shown now() {
        Optional<Subject> subject = own.get() ? Optional.of(ownSubject()) : recorded();
        int last = subject.map(s -> s.frame().payload().length - 1).orElse(0);
        int wanted = own.get() ? ownIndex : subject.map(this::selected).orElse(0);
        return new Shown(subject, Math.clamp(wanted, 0, Math.max(0, last)), masking.get(), own.get());
    }

    private Subject ownSubject() {
        String typed = text.get().length() <= LONGEST_TEXT ? text.get() : text.get().substring(0, LONGEST_TEXT);
        byte[] payload = typed.getBytes(StandardCharsets.UTF_8);
        return new Subject(Optional.empty(), Frame.of(Opcode.TEXT, payload).masked(goodKey));
    }

    private Optional<Subject> recorded() {
        return player.selectedTransfer().flatMap(Subject::of).or(() -> player.timeline().transfers().stream()
                .filter(t -> t.begin() <= player.playhead().time()).flatMap(t -> Subject.of(t).stream())
                .filter(Subject::isMasked).reduce((_, later) -> later));
    }

    /// Which payload byte is selected, or the first.
    private int selected(Subject subject) {
        Selection selection = player.selectionProperty().get();
        boolean its = subject.transfer().map(Transfer::id).filter(id -> selection.transfer().orElse(-1) == id)
                .isPresent();
        long index = selection.bit().orElse(0) / 8 - subject.frame().header().length();
        return its ? (int) Math.max(0, index) : 0;
    }

    private void readKey(String typed) {
        String digits = typed.replaceAll("[\\s:]", "");
        if (digits.matches("[0-9a-fA-F]{8}")) {
            goodKey = HexFormat.fromHexDigits(digits);
            problem.set(Optional.empty());
        } else {
            problem.set(Optional.of(digits.matches("[0-9a-fA-F]*")
                    ? Message.of("xor.own.digits", KEY_DIGITS, digits.length())
                    : Message.of("xor.own.notHex")));
        }
        update();
    }

    /// Looks at a payload byte, or the nearest there is.
    void go(int index) {
        shown().subject().filter(s -> s.frame().payload().length > 0).ifPresent(subject -> {
            int near = Math.clamp(index, 0, subject.frame().payload().length - 1);
            subject.transfer().ifPresentOrElse(
                    t -> player.selectionProperty()
                            .set(Selection.of(t.id(), 8L * (subject.frame().header().length() + near))),
                    () -> {
                        ownIndex = near;
                        update();
                    });
        });
    }

    void first() {
        go(0);
    }

    void back() {
        go(shown().index() - 1);
    }

    void forward() {
        go(shown().index() + 1);
    }

    void last() {
        go(Integer.MAX_VALUE);
    }
}
