package framebyframe.ui.accept;

import framebyframe.anatomy.AcceptSteps;
import framebyframe.anatomy.Sha1;
import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.text.Message;
import framebyframe.ui.transport.Playable;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// From Key to Accept: whose key, where one looks, and what is being typed.
public final class AcceptViewModel implements Playable {

    /// How many cards there are, counted from 1.
    public static final int CARDS = AcceptPlace.CARDS;

    /// Whether the computed Accept is what the server answered.
    public enum Verdict {
        /// No answer is known for the key that is shown.
        UNKNOWN, MATCHES, DIFFERS
    }

    private final ReadOnlyObjectWrapper<AcceptSteps> steps = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AcceptPlace> place = new ReadOnlyObjectWrapper<>(AcceptPlace.FIRST);
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final StringProperty typed;
    private final ReadOnlyStringWrapper given;
    private Optional<String> answer = Optional.empty();

    /// @throws IllegalArgumentException when the key is not well formed
    public AcceptViewModel(String key) {
        steps.set(AcceptSteps.of(key));
        given = new ReadOnlyStringWrapper(key);
        typed = new SimpleStringProperty(key);
        typed.subscribe((_, text) -> read(text.strip()));
    }

    /// Shows another key, from the first card on; one that is shown already stays where it is.
    ///
    /// @throws IllegalArgumentException when the key is not well formed
    public void show(String key) {
        if (!AcceptKey.isWellFormed(key)) {
            throw new IllegalArgumentException("not Base64 of 16 bytes: " + key);
        }
        if (!key.equals(given.get())) {
            given.set(key);
            answer = Optional.empty();
            first();
            typed.set(key);
        }
        judge();
    }

    /// The same for a key of a recording.
    ///
    /// @param serverAccept the `Sec-WebSocket-Accept` that the server answered
    public void show(String key, String serverAccept) {
        show(key);
        answer = Optional.of(serverAccept);
        judge();
    }

    /// Takes what is typed if it is a key; the last good one stays shown while it is not.
    private void read(String key) {
        problem.set(KeyProblem.of(key));
        if (problem.get().isEmpty()) {
            steps.set(AcceptSteps.of(key));
            judge();
        }
    }

    private void judge() {
        boolean known = steps.get().key().equals(given.get());
        verdict.set(answer.filter(_ -> known)
                .map(a -> a.equals(steps.get().accept()) ? Verdict.MATCHES : Verdict.DIFFERS).orElse(Verdict.UNKNOWN));
    }

    /// Back from a key that was typed to the one that was given.
    public void restoreKey() {
        typed.set(given.get());
    }

    @Override
    public void first() {
        goTo(AcceptPlace.FIRST);
    }

    @Override
    public void back() {
        goTo(place.get().plus(-1));
    }

    @Override
    public void forward() {
        goTo(place.get().plus(1));
    }

    @Override
    public void last() {
        goTo(AcceptPlace.LAST);
    }

    /// To the first place of a card, from 1.
    public void goToCard(int card) {
        goTo(AcceptPlace.ofCard(card));
    }

    public void nextCard() {
        int card = place.get().card();
        goTo(card == AcceptPlace.CARDS ? AcceptPlace.LAST : AcceptPlace.ofCard(card + 1));
    }

    /// To the card's own beginning, or from there to the card before.
    public void previousCard() {
        AcceptPlace begin = AcceptPlace.ofCard(place.get().card());
        goTo(begin.equals(place.get()) ? AcceptPlace.ofCard(place.get().card() - 1) : begin);
    }

    /// To round `t` of the block that is shown.
    public void goToRound(int t) {
        goTo(AcceptPlace.FIRST_ROUND.plus(place.get().block() * Sha1.ROUNDS + t));
    }

    /// To the last round of the last block.
    public void skipRounds() {
        goTo(AcceptPlace.LAST_ROUND);
    }

    /// To the place that is nearest to that far along, from 0 to 1.
    public void scrub(double progress) {
        goTo(AcceptPlace.at(progress));
    }

    private void goTo(AcceptPlace to) {
        playing.set(false);
        place.set(to);
    }

    /// Begins to run on from here, or from the first card when this is the last; or stops.
    @Override
    public void playOrPause() {
        boolean start = !playing.get();
        if (start && place.get().equals(AcceptPlace.LAST)) {
            place.set(AcceptPlace.FIRST);
        }
        playing.set(start);
    }

    /// Stops a run.
    public void pause() {
        playing.set(false);
    }

    /// One step of a run. A view calls it in its own rhythm while [#playingProperty()] is true.
    public void tick() {
        if (playing.get()) {
            place.set(place.get().plus(1));
            playing.set(!place.get().equals(AcceptPlace.LAST));
        }
    }

    ReadOnlyObjectProperty<AcceptPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    AcceptPlace place() {
        return place.get();
    }

    /// Every step from the key that is shown.
    public ReadOnlyObjectProperty<AcceptSteps> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    public AcceptSteps steps() {
        return steps.get();
    }

    /// The round that is shown.
    Sha1.Round round() {
        return steps.get().sha1().blocks().get(place.get().block()).rounds().get(place.get().t());
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The text in the field for another key.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What is wrong with the text in the field, if anything.
    public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The key that the view was opened with.
    public ReadOnlyStringProperty givenProperty() {
        return given.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> atFirst() {
        return place.map(AcceptPlace.FIRST::equals);
    }

    @Override
    public ObservableValue<Boolean> atLast() {
        return place.map(AcceptPlace.LAST::equals);
    }
}
