package framebyframe.ui.compare;

import framebyframe.polling.Comparison;
import framebyframe.polling.Message;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which stretch of time the lanes show, and which message is selected in them.
public final class LanesViewModel {

    private static final double ZOOM = 2;
    private static final double PAGE = 0.25;
    /// A transit is drawn at least so wide, so that one sees which way it goes.
    private static final double WIDEST_LEAN = 5;
    /// So many messages of a way can be told apart.
    private static final int READABLE = 180;
    /// This share of the room a message has may be its lean.
    private static final double LEAN_OF_ROOM = 0.6;

    /// Looks into a message of a run.
    public interface StepIn {
        void into(Run run, int message);
    }

    private final CompareViewModel compare;
    private final StepIn stepIn;
    private final ReadOnlyObjectWrapper<Span> span;

    /// @param stepIn what is done when someone wants to see the bytes of a message
    public LanesViewModel(CompareViewModel compare, StepIn stepIn) {
        this.compare = compare;
        this.stepIn = stepIn;
        this.span = new ReadOnlyObjectWrapper<>(Span.whole(end()));
        compare.comparisonProperty().subscribe((before, now) -> renew(before, now));
        compare.timeProperty().subscribe((_, time) -> show(time));
    }

    /// What was zoomed in stays so, as long as the same time is looked at.
    private void renew(Comparison before, Comparison now) {
        boolean wasWhole = span.get().equals(Span.whole(before.end()));
        boolean sameTime = before.parameters().duration() == now.parameters().duration();
        span.set(wasWhole || !sameTime ? Span.whole(now.end()) : span.get().move(span.get().from(), now.end()));
    }

    /// Shows the beginning, as much of it as has messages that can be told apart; the whole, if that is so.
    public void showBeginning() {
        int most = compare.comparisonProperty().get().runs().values().stream().mapToInt(run -> run.messages().size())
                .max().orElse(0);
        Span whole = Span.whole(end());
        span.set(most <= READABLE ? whole : whole.zoom((double) READABLE / most, 0, end()));
    }

    public CompareViewModel compare() {
        return compare;
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    public boolean isWhole() {
        return span.get().equals(Span.whole(end()));
    }

    /// Around the playhead if it can be seen, else around the middle.
    public void zoomIn() {
        zoom(1 / ZOOM, centre());
    }

    public void zoomOut() {
        zoom(ZOOM, centre());
    }

    public void zoomOutWhole() {
        span.set(Span.whole(end()));
    }

    /// @param factor below 1 shows less
    /// @param at the moment that stays where it is
    public void zoom(double factor, long at) {
        span.set(span.get().zoom(factor, at, end()));
    }

    /// Moves what is shown; the playhead stays.
    public void pan(long by) {
        span.set(span.get().move(span.get().from() + by, end()));
    }

    /// By a part of what is shown.
    ///
    /// @param pages below 0 is back
    public void page(int pages) {
        pan(Math.round(pages * PAGE * span.get().length()));
    }

    private long centre() {
        long time = compare.timeProperty().get();
        return span.get().contains(time) ? time : span.get().from() + span.get().length() / 2;
    }

    private void show(long time) {
        span.set(span.get().reveal(time, end()));
    }

    private long end() {
        return compare.comparisonProperty().get().end();
    }

    /// How far a transit leans at least, in pixels, on an axis of so many: less where messages stand close together, in
    /// all lanes the same.
    double lean(double width) {
        int most = compare.comparisonProperty().get().runs().values().stream()
                .mapToInt(run -> Moments.sentWithin(run, span.get())).max().orElse(0);
        return Math.clamp(LEAN_OF_ROOM * width / Math.max(1, most), 0, WIDEST_LEAN);
    }

    /// From 0, where messages stand as close as can be, to 1, where each has all the room it wants.
    double room(double width) {
        return lean(width) / WIDEST_LEAN;
    }

    /// Whether the slopes of an axis of so many pixels are not to scale.
    public boolean leansWider(double width) {
        long oneWay = compare.comparisonProperty().get().parameters().oneWay();
        return lean(width) > new TimeAxis(span.get(), width).wide(oneWay);
    }

    /// The message of this way that is selected.
    public Optional<Message> selected(Way way) {
        return compare.selectionProperty().get().filter(p -> p.way() == way)
                .map(p -> run(way).messages().get(p.message()));
    }

    private Run run(Way way) {
        return compare.comparisonProperty().get().run(way);
    }

    public void select(Way way, int message) {
        compare.selectionProperty().set(Optional.of(new Pointed(way, message)));
        Message selected = run(way).messages().get(message);
        if (!span.get().contains(selected.sent()) && !span.get().contains(selected.arrived())) {
            show(selected.sent());
        }
    }

    public void selectNone() {
        compare.selectionProperty().set(Optional.empty());
    }

    /// The message before or after the selected one; in another lane, the one nearest in time; with none selected, the
    /// first or last that is shown.
    ///
    /// @param by -1 or 1
    public void selectBeside(Way way, int by) {
        Optional<Message> selected = selected(way);
        selectIfThere(way, selected.map(m -> m.id() + by)
                .orElseGet(() -> by > 0
                        ? Moments.firstSent(run(way), span.get().from())
                        : Moments.firstSent(run(way), span.get().to() + 1) - 1));
    }

    public void selectFirst(Way way) {
        selectIfThere(way, 0);
    }

    public void selectLast(Way way) {
        selectIfThere(way, run(way).messages().size() - 1);
    }

    /// The message of a way nearest to the one that is selected in another; nothing if none is.
    public void selectNearest(Way way) {
        compare.selectionProperty().get().filter(p -> p.way() != way).ifPresent(p -> {
            long time = run(p.way()).messages().get(p.message()).sent();
            int after = Moments.firstSent(run(way), time);
            int last = run(way).messages().size() - 1;
            boolean before = after > last || after > 0 && time - run(way).messages().get(after - 1).sent() < run(way)
                    .messages().get(after).sent() - time;
            selectIfThere(way, before ? after - 1 : after);
        });
    }

    private void selectIfThere(Way way, int message) {
        if (message >= 0 && message < run(way).messages().size()) {
            select(way, message);
        }
    }

    /// Shows the bytes of the selected message.
    public void stepIn() {
        compare.selectionProperty().get().ifPresent(p -> stepIn.into(run(p.way()), p.message()));
    }
}
