package framebyframe.ui.middle;

import framebyframe.lesson.View;
import framebyframe.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The tabs in a row; those for which there is no room stand in a menu at its end.
///
/// One stop for the Tab key; then the arrows, Home and End go from tab to tab.
final class TabRow extends Pane {

    private static final double BETWEEN = 2;

    private final MiddleViewModel model;
    private final Map<View, ToggleButton> tabs = new EnumMap<>(View.class);
    private final Map<View, MenuItem> items = new EnumMap<>(View.class);
    private final MenuButton more = new MenuButton("…");

    TabRow(MiddleViewModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("middle-tabs");
        setAccessibleText(texts.get("middle.tabs.name"));
        for (View view : model.views()) {
            String name = texts.get("middle.tab." + view.name());
            String number = Integer.toString(model.views().indexOf(view) + 1);
            ToggleButton tab = new ToggleButton(name);
            tab.setId("tab-" + view.id());
            tab.getStyleClass().setAll("toggle-button", "middle-tab");
            tab.setOnAction(_ -> choose(view));
            Tooltip what = new Tooltip(texts.get("middle.about." + view.name()) + "  Alt+" + number);
            tab.setTooltip(what);
            tab.setAccessibleHelp(what.getText());
            tabs.put(view, tab);
            MenuItem item = new MenuItem(name);
            item.setOnAction(_ -> choose(view));
            items.put(view, item);
        }
        more.setId("tab-more");
        more.getStyleClass().setAll("menu-button", "middle-tab", "no-arrow");
        more.setAccessibleText(texts.get("middle.tabs.more"));
        more.getItems().setAll(items.values());
        getChildren().setAll(tabs.values());
        getChildren().add(more);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows which tab is chosen.
    void update() {
        tabs.forEach((view, tab) -> {
            tab.setSelected(view == model.view());
            tab.setFocusTraversable(view == model.view());
        });
        requestLayout();
    }

    /// Gives the chosen tab the focus.
    void focus() {
        tab(model.view()).requestFocus();
    }

    private void choose(View view) {
        model.choose(view);
        update();
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof ToggleButton) || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, UP -> go(event, () -> model.move(-1));
            case RIGHT, DOWN -> go(event, () -> model.move(1));
            case HOME -> go(event, () -> model.choose(1));
            case END -> go(event, () -> model.choose(model.views().size()));
            default -> {
            }
        }
    }

    private void go(KeyEvent event, Runnable where) {
        event.consume();
        where.run();
        layout();
        focus();
    }

    private ToggleButton tab(View view) {
        return Objects.requireNonNull(tabs.get(view));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = tabs.values().stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
        return snappedTopInset() + highest + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double all = tabs.values().stream().mapToDouble(TabRow::width).sum() - BETWEEN;
        boolean fits = all <= room;
        // The chosen tab has its place, whatever stands before it.
        double left = room - (fits ? 0 : width(more) + width(tab(model.view())));
        double x = snappedLeftInset();
        boolean full = false;
        for (View view : model.views()) {
            ToggleButton tab = tab(view);
            boolean chosen = view == model.view();
            full |= !fits && !chosen && width(tab) > left;
            boolean shown = chosen || !full;
            left -= chosen || !shown ? 0 : width(tab);
            tab.setVisible(shown);
            Objects.requireNonNull(items.get(view)).setVisible(!shown);
            x += shown ? place(tab, x) : 0;
        }
        more.setVisible(!fits);
        place(more, x);
    }

    private double place(Control node, double x) {
        node.resizeRelocate(snapPositionX(x), snappedTopInset(), width(node) - BETWEEN, node.prefHeight(-1));
        return width(node);
    }

    private static double width(Control node) {
        return Math.ceil(node.prefWidth(-1)) + BETWEEN;
    }

    /// For tests: the views whose tabs are seen.
    List<View> shown() {
        return model.views().stream().filter(view -> tab(view).isVisible()).toList();
    }
}
