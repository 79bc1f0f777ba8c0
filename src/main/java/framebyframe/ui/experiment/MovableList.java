package framebyframe.ui.experiment;

import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Cards one below the other that a learner puts in order: by Alt+↑ and Alt+↓, by the buttons of a card, or by dragging
/// it. ↑ and ↓ alone go from card to card.
public final class MovableList extends VBox {

    private final List<MovableCard> cards = new ArrayList<>();
    private final Consumer<List<Integer>> onMoved;
    private final Texts texts;
    private double grabbed;

    /// @param onMoved gets the ids of the cards in their new order
    public MovableList(Texts texts, Consumer<List<Integer>> onMoved) {
        this.texts = texts;
        this.onMoved = onMoved;
        getStyleClass().addAll("movable-list", "own-arrows");
    }

    /// Shows these cards, and keeps the focus on the card that has it.
    public void show(List<MovableCard> shown) {
        cards.clear();
        cards.addAll(shown);
        getChildren().setAll(shown);
        for (MovableCard card : shown) {
            card.setOnMove(by -> move(card, by));
            card.setOnKeyPressed(event -> key(card, event));
            card.setOnMousePressed(event -> grabbed = event.getSceneY());
            card.setOnMouseDragged(event -> drag(card, event));
            card.setOnMouseReleased(_ -> card.setTranslateY(0));
        }
        number();
    }

    /// The ids of the cards, in order.
    public List<Integer> order() {
        return cards.stream().map(MovableCard::number).toList();
    }

    private void number() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).place(i, cards.size(), texts);
        }
    }

    private void key(MovableCard card, KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int place = cards.indexOf(card);
        if (by != 0 && event.isAltDown()) {
            move(card, by);
            event.consume();
        } else if (by != 0 && place + by >= 0 && place + by < cards.size()) {
            cards.get(place + by).focus();
            event.consume();
        }
    }

    private void move(MovableCard card, int by) {
        int from = cards.indexOf(card);
        int to = Math.clamp(from + (long) by, 0, cards.size() - 1);
        if (from == to || card.isFixed()) {
            return;
        }
        boolean focused = card.hasFocus();
        cards.remove(from);
        cards.add(to, card);
        Node moved = getChildren().remove(from);
        getChildren().add(to, moved);
        if (focused) {
            card.focus();
        }
        number();
        onMoved.accept(order());
    }

    /// The card follows the mouse, and changes places with a neighbour when it has passed half of that.
    private void drag(MovableCard card, MouseEvent event) {
        if (card.isFixed()) {
            return;
        }
        double way = event.getSceneY() - grabbed;
        int place = cards.indexOf(card);
        int by = way > 0 ? 1 : -1;
        if (place + by >= 0 && place + by < cards.size()) {
            double neighbour = cards.get(place + by).getHeight() + getSpacing();
            if (Math.abs(way) > neighbour / 2) {
                grabbed += by * neighbour;
                move(card, by);
            }
        }
        card.setTranslateY(event.getSceneY() - grabbed);
        card.setViewOrder(-1);
        event.consume();
    }
}
