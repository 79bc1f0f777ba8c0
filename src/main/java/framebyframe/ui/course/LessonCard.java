package framebyframe.ui.course;

import framebyframe.lesson.LessonText;
import framebyframe.lesson.Markdown;
import framebyframe.text.Texts;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A lesson of the list: number, title, what it is about, how long it takes, how far the learner has come.
final class LessonCard extends Button {

    private final HBox row;

    LessonCard(int number, LessonEntry entry, Texts texts, Runnable open) {
        LessonText text = entry.lesson().text(texts.language());
        setId("lesson-" + entry.lesson().id());
        getStyleClass().addAll("lesson-card", "is-" + entry.state().name().toLowerCase(Locale.ROOT));
        Label badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("lesson-number");
        badge.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(title(text), summary(text), figures(entry, texts));
        words.getStyleClass().add("lesson-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(badge, words, progress(entry, texts));
        row.getStyleClass().add("lesson-row");
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(texts.get("course.card.said", number, text.title(), state(entry, texts)));
        setOnAction(_ -> open.run());
    }

    private static Label title(LessonText text) {
        Label title = new Label(text.title());
        title.setWrapText(true);
        title.getStyleClass().add("lesson-name");
        return title;
    }

    /// The first paragraph of the summary.
    private static Label summary(LessonText text) {
        Label summary = new Label(Markdown.children(text.summary()).stream().findFirst().map(Markdown::plain)
                .orElse(""));
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().addAll("muted", "lesson-summary");
        return summary;
    }

    private static Label figures(LessonEntry entry, Texts texts) {
        Label figures = new Label(texts.get("course.card.figures", entry.lesson().minutes(), entry.steps(),
                entry.lesson().misconceptions().size()));
        figures.getStyleClass().addAll("caption", "muted");
        return figures;
    }

    private static VBox progress(LessonEntry entry, Texts texts) {
        Label state = new Label(state(entry, texts), new FontIcon(switch (entry.state()) {
            case NEW -> Feather.CIRCLE;
            case BEGUN -> Feather.PLAY_CIRCLE;
            case FINISHED -> Feather.CHECK_CIRCLE;
        }));
        state.getStyleClass().addAll("caption", "lesson-state");
        ProgressBar bar = new ProgressBar((double) entry.seen() / entry.steps());
        bar.getStyleClass().add("lesson-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(entry.seen() > 0);
        VBox box = new VBox(state, bar);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("lesson-standing");
        return box;
    }

    private static String state(LessonEntry entry, Texts texts) {
        return switch (entry.state()) {
            case NEW -> texts.get("course.state.new");
            case BEGUN -> texts.get("course.state.begun", entry.seen(), entry.steps());
            case FINISHED -> texts.get("course.state.finished");
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The words wrap, so the height depends on the card's width.
    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + row.prefHeight(inside) + snappedBottomInset();
    }
}
