package framebyframe.ui.layers;

import framebyframe.text.Texts;
import framebyframe.ui.layers.Layers.Message;
import framebyframe.ui.layers.Layers.Piece;
import framebyframe.ui.layers.Layers.Read;
import framebyframe.ui.layers.LayersViewModel.Shown;
import framebyframe.ui.player.Colours;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// Draws what is visible of the axis: the rows one below the other, and the cuts through all of them.
///
/// Nothing that is out of sight or narrower than a pixel is drawn, so a long stream costs no more than a short one.
final class Rows {

    /// What a box is to the reader: used up, in hand, still to come.
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double LEAST_WIDTH = 1;
    /// Room beside a box's text, in em.
    private static final double BESIDE = 0.5;

    private final Texts texts;
    private final Names names;
    private final Axis axis;
    private final Shown shown;
    private final double width;
    private final double em;
    private final boolean hex;
    /// The end of the last whole frame that was read.
    private final int used;
    private final Pane target;
    /// What cuts must not cross out.
    private final List<Node> overCuts = new ArrayList<>();

    /// @param width of what is visible, in pixels
    /// @param hex whether bytes are wide enough for two digits
    /// @param target takes up what is drawn
    Rows(Texts texts, Axis axis, Shown shown, double width, double em, boolean hex, Pane target) {
        this.texts = texts;
        this.names = new Names(texts);
        this.axis = axis;
        this.shown = shown;
        this.width = width;
        this.em = em;
        this.hex = hex;
        this.target = target;
        this.used = shown.layers().frames().stream().map(Piece::to).filter(to -> to <= shown.arrived())
                .reduce(0, Math::max);
    }

    void draw() {
        reads();
        bytes();
        frames();
        messages();
        reader();
        shown.cuts().places().forEach(this::cut);
        overCuts.forEach(target.getChildren()::add);
        for (Row row : Row.values()) {
            caption(row);
        }
    }

    private void caption(Row row) {
        Label caption = new Label(texts.get("layers.row." + row.id()));
        caption.getStyleClass().add("row-name");
        target.getChildren().add(caption);
        caption.applyCss();
        place(caption, 0, row.caption() * em, caption.prefWidth(-1), Row.CAPTION_HEIGHT * em);
    }

    private void reads() {
        int from = -shown.layers().head();
        int number = 0;
        List<Integer> ends = shown.isDraft()
                ? shown.cuts().ends()
                : shown.layers().reads().stream().map(Read::to).toList();
        for (int to : ends) {
            int begin = shown.isDraft() ? Math.max(from, 0) : from;
            if (to <= 0) {
                box(Row.READS, from, to, List.of(texts.get("layers.box.head"), ""), "read", "is-head");
            } else {
                number++;
                box(Row.READS, begin, to, names.read(number, to - Math.max(0, begin)), "read");
            }
            from = to;
        }
        if (from < shown.layers().end()) {
            box(Row.READS, from, shown.layers().end(), List.of(texts.get("layers.box.underway"), "…"), "underway");
        }
    }

    private void bytes() {
        for (Piece piece : pieces()) {
            if (axis.x(piece.to()) < 0 || axis.x(piece.from()) > width) {
                continue;
            }
            if (piece.from() < 0 && axis.isFolded()) {
                String size = texts.get("layers.box.size", piece.to() - piece.from());
                box(Row.BYTES, piece.from(), piece.to(), List.of("⋯ " + size + " ⋯", size, ""), "is-head");
            } else if (hex) {
                int first = Math.max(piece.from(), axis.place(0));
                int last = Math.min(piece.to() - 1, axis.place(width));
                for (int at = first; at <= last; at++) {
                    cell(piece, at);
                }
            } else {
                int head = piece.frame().map(f -> f.header().length()).orElse(0);
                box(Row.BYTES, piece.from(), piece.from() + head, List.of(""), "byte-block", "field-opcode");
                box(Row.BYTES, piece.from() + head, piece.to(), List.of(""), "byte-block", "field-payload");
            }
        }
    }

    private List<Piece> pieces() {
        return Stream.concat(shown.layers().heads().stream(), shown.layers().frames().stream()).toList();
    }

    private void cell(Piece piece, int at) {
        Label cell = box(Row.BYTES, at, at + 1, List.of("%02x".formatted(shown.layers().at(at))), "byte",
                piece.frame().map(f -> Names.Part.of(f.header(), at - piece.from()).styleClass())
                        .orElse(at < 0 ? "is-head" : "field-fault"));
        cell.setUserData(at);
        cell.pseudoClassStateChanged(SELECTED, shown.marked()
                .filter(m -> m.at().isPresent() && m.from() <= at && at < m.to()).isPresent());
    }

    private void frames() {
        for (Piece piece : pieces()) {
            Label box = box(Row.FRAMES, piece.from(), piece.to(), names.frame(piece), "frame",
                    Colours.styleClass(piece.transfer()));
            box.setUserData(piece);
            box.pseudoClassStateChanged(SELECTED,
                    shown.marked().filter(m -> m.piece().equals(piece)).isPresent());
        }
    }

    /// Frames of a message that lie side by side are one box; a thin line leads over what lies between.
    private void messages() {
        List<Message> messages = shown.layers().messages();
        for (Message message : messages) {
            int number = messages.indexOf(message) + 1;
            int from = message.frames().getFirst().from();
            int to = from;
            for (Piece piece : message.frames()) {
                if (piece.from() > to) {
                    box(Row.MESSAGES, from, to, names.message(message, number), "message");
                    bridge(to, piece.from());
                    from = piece.from();
                }
                to = piece.to();
            }
            box(Row.MESSAGES, from, to, names.message(message, number), "message");
        }
        for (Piece piece : shown.layers().frames()) {
            if (piece.frame().isPresent() && shown.layers().messageOf(piece).isEmpty()) {
                box(Row.MESSAGES, piece.from(), piece.to(), List.of(texts.get("layers.box.none"), "–"), "no-message");
            }
        }
    }

    private void bridge(int from, int to) {
        Line line = new Line(axis.x(from), middle(Row.MESSAGES), axis.x(to), middle(Row.MESSAGES));
        line.getStyleClass().add("bridge");
        target.getChildren().add(line);
    }

    private double middle(Row row) {
        return (row.top() + row.height() / 2) * em;
    }

    /// How far the reader has read, and how much of that belongs to no whole frame yet.
    private void reader() {
        double top = (Row.BYTES.top() + Row.BYTES.height() + 0.2) * em;
        int arrived = Math.min(shown.arrived(), shown.layers().end());
        bar("reader-used", axis.x(-shown.layers().head()), axis.x(Math.min(arrived, used)), top);
        bar("reader-waiting", axis.x(Math.max(0, used)), axis.x(arrived), top);
        Label flag = new Label(texts.get("layers.flag.read", Math.max(0, arrived), Math.max(0, shown.layers().end())));
        flag.getStyleClass().addAll("reader-flag", "mono");
        target.getChildren().add(flag);
        flag.applyCss();
        overCuts.add(flag);
        target.getChildren().remove(flag);
        double wide = flag.prefWidth(-1);
        double x = Math.clamp(axis.x(arrived) - wide, 0, Math.max(0, width - wide));
        place(flag, x, top + 0.4 * em, wide, Row.CAPTION_HEIGHT * em);
    }

    private void bar(String styleClass, double from, double to, double top) {
        double left = Math.clamp(from, 0, width);
        double right = Math.clamp(to, 0, width);
        if (right > left) {
            Region bar = new Region();
            bar.getStyleClass().add(styleClass);
            target.getChildren().add(bar);
            place(bar, left, top, right - left, 0.35 * em);
        }
    }

    private void cut(int at) {
        double x = Math.round(axis.x(at)) - 0.5;
        if (x >= 0 && x <= width) {
            Line line = new Line(x, (Row.READS.top() - 0.4) * em, x, (Row.MESSAGES.top() + Row.MESSAGES.height()) * em);
            line.getStyleClass().add("cut-line");
            target.getChildren().add(line);
        }
    }

    /// A box over some places, with the longest of its texts that fits into what is visible of it.
    private Label box(Row row, int from, int to, List<String> variants, String... styleClasses) {
        Label box = new Label();
        double left = Math.max(-4, axis.x(from));
        double right = Math.min(width + 4, axis.x(to));
        if (right - left < LEAST_WIDTH) {
            return box;
        }
        double gap = right - left > 4 ? 1 : 0;
        box.getStyleClass().addAll("box", "mono");
        box.getStyleClass().addAll(styleClasses);
        box.setTextOverrun(OverrunStyle.CLIP);
        double room = Math.min(right, width) - Math.max(left, 0) - (hex && row == Row.BYTES ? 0 : 2 * BESIDE * em);
        String text = variants.stream().filter(t -> Widths.of(t, row.type() * em) <= room).findFirst().orElse("");
        box.pseudoClassStateChanged(WAITING, from >= used && to > used && from < shown.arrived());
        box.pseudoClassStateChanged(AHEAD, from >= shown.arrived());
        target.getChildren().add(box);
        place(box, left + gap, row.top() * em, right - left - 2 * gap, row.height() * em);
        boolean crossed = shown.cuts().places().stream().anyMatch(at -> from < at && at < to);
        if (crossed && !text.isEmpty()) {
            write(text, row, (Math.min(right, width) + Math.max(left, 0)) / 2, from >= shown.arrived());
        } else {
            box.setText(text);
        }
        return box;
    }

    /// Writes over the cuts that lead through a box.
    private void write(String words, Row row, double middle, boolean ahead) {
        Label label = new Label(words);
        label.getStyleClass().addAll("box-text", "mono");
        label.pseudoClassStateChanged(AHEAD, ahead);
        double wide = Widths.of(words, row.type() * em) + BESIDE * em;
        double high = 1.3 * em;
        overCuts.add(label);
        place(label, Math.round(middle - wide / 2), (row.top() + row.height() / 2) * em - high / 2, wide, high);
    }

    private static void place(Region node, double x, double y, double width, double height) {
        node.setManaged(false);
        node.resizeRelocate(x, Math.round(y), width, Math.round(height));
    }
}
