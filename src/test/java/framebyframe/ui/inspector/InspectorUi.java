package framebyframe.ui.inspector;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Fonts;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;

/// The inspector in a window of its own over a sample recording, and what its tests look up in it.
abstract class InspectorUi extends ApplicationTest {

    static final int REQUEST = 2;
    static final int RESPONSE = 3;
    static final int HELLO = 4;
    static final int ANSWER = 5;
    static final int LARGE = 6;
    static final int CLOSE = 7;
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    final List<String> keys = new ArrayList<>();
    Player player;
    InspectorViewModel model;
    Stage stage;
    final FxRobot robot = this;

    @Override
    public void start(Stage opened) {
        Fonts.load();
        stage = opened;
        player = Sample.opened().up(Sample.hello()).down(Sample.text("Hello, 世界 😀"))
                .up(Frame.of(Opcode.BINARY, new byte[2_000_000]).masked(0xa1b2c3d4))
                .down(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex("03e8627965"))).player();
        model = new InspectorViewModel(player, keys::add);
        Scene scene = new Scene(new Group(), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        show(Language.EN, 456);
        stage.show();
    }

    /// Shows the inspector at the right of the window, as the program does.
    final void show(Language language, double width) {
        Region view = (Region) new Views(Map.of(InspectorController.class, () -> new InspectorController(model)),
                Texts.of(language)).load("inspector");
        view.setMinWidth(width);
        view.setMaxWidth(width);
        BorderPane pane = new BorderPane();
        pane.setRight(view);
        stage.getScene().setRoot(pane);
    }

    void select(Selection selection) {
        robot.interact(() -> player.selectionProperty().set(selection));
    }

    /// Nodes in the tab that is open, in the order of the scene.
    List<Node> nodes(String query) {
        Set<Node> all = stage.getScene().getRoot().lookupAll(query);
        return all.stream().filter(Node::isVisible).filter(InspectorUi::isShown).toList();
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    List<String> texts(String query) {
        return nodes(query).stream().map(n -> ((Labeled) n).getText()).toList();
    }

    String join(String query) {
        return String.join("", texts(query));
    }

    String text(String query) {
        return texts(query).getFirst();
    }

    long count(String query, Predicate<Node> condition) {
        return nodes(query).stream().filter(condition).count();
    }

    static int allNodes(Node node) {
        return node instanceof Parent parent
                ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(InspectorUi::allNodes).sum()
                : 1;
    }
}
