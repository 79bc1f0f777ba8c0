package framebyframe.ui.middle;

import framebyframe.lesson.View;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which view the middle pane shows: the one a step asks for when it is reached, or the one the learner chose since.
public final class MiddleViewModel {

    private final List<View> views;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.SPACE_TIME);
    private boolean held;

    /// @param views those there are; [View#SPACE_TIME] always is
    public MiddleViewModel(Collection<View> views) {
        EnumSet<View> all = EnumSet.of(View.SPACE_TIME);
        all.addAll(views);
        this.views = List.copyOf(all);
    }

    /// In the order of their tabs.
    public List<View> views() {
        return views;
    }

    public View view() {
        return view.get();
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The learner wants this view; one that there is not is left alone.
    public void choose(View wanted) {
        if (views.contains(wanted)) {
            view.set(wanted);
        }
    }

    /// The learner wants the tab with this number, from 1.
    public void choose(int number) {
        if (number >= 1 && number <= views.size()) {
            view.set(views.get(number - 1));
        }
    }

    /// The learner wants the tab so many further on; the ends meet.
    public void move(int tabs) {
        view.set(views.get(Math.floorMod(views.indexOf(view.get()) + tabs, views.size())));
    }

    /// A step was reached that is meant to be seen in this view; in [View#SPACE_TIME] where there is no such view.
    public void reached(View wanted) {
        if (!held) {
            view.set(views.contains(wanted) ? wanted : View.SPACE_TIME);
        }
    }

    /// Does something that may reach steps without leaving the view in which the learner asked for it.
    public void holding(Runnable deed) {
        held = true;
        try {
            deed.run();
        } finally {
            held = false;
        }
    }
}
