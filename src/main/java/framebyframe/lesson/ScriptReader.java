package framebyframe.lesson;

import framebyframe.lesson.Scenario.Action;
import java.util.ArrayList;
import java.util.List;

/// Reads a scenario's script: a list with one action an item; `together` holds a list of its own.
///
/// ```yaml
/// - connect
/// - client sends text: Hello
/// - together: [client pings: x, server pings: y]
/// - pause: 40ms
/// - client closes: 1000 done
/// ```
final class ScriptReader {

    static final int MAX_ACTIONS = 100;

    private final ScriptRules rules;

    /// The peers matter, since a script asks only for what they can do.
    ScriptReader(Scenario.Client client, Scenario.Server server) {
        this.rules = new ScriptRules(client, server);
    }

    List<Action> read(YamlValue script) throws LessonException {
        List<Action> actions = script.each(MAX_ACTIONS, item -> {
            rules.over();
            YamlValue.Entry entry = entry(item);
            if (entry.key().isWord("together")) {
                return new Scenario.Together(together(entry.value()));
            }
            return rules.next(action(item), item.place());
        });
        if (script.list(MAX_ACTIONS).isEmpty()) {
            throw script.place().fault("lesson.script.connectFirst");
        }
        return actions;
    }

    private List<Action> together(YamlValue list) throws LessonException {
        List<Action> actions = new ArrayList<>();
        for (YamlValue item : list.list(MAX_ACTIONS)) {
            list.findings().check(() -> {
                Action action = action(item);
                if (action instanceof Scenario.Connect || action instanceof Scenario.OpenTcp
                        || action instanceof Scenario.Upgrade) {
                    throw item.place().fault("lesson.script.together");
                }
                actions.add(rules.next(action, item.place()));
            });
        }
        if (list.list(MAX_ACTIONS).size() < 2) {
            throw list.place().fault("lesson.script.together");
        }
        return actions;
    }

    private static Action action(YamlValue item) throws LessonException {
        if (!item.isMap()) {
            return ActionReader.bare(item);
        }
        YamlValue.Entry entry = entry(item);
        if (entry.key().isWord("together")) {
            throw item.place().fault("lesson.script.together");
        }
        return ActionReader.of(entry.key(), entry.value());
    }

    /// The one key of an action and its value; an action of words alone is its own key.
    private static YamlValue.Entry entry(YamlValue item) throws LessonException {
        if (!item.isMap()) {
            return new YamlValue.Entry(item, item);
        }
        List<YamlValue.Entry> entries = item.entries("");
        if (entries.size() != 1) {
            throw item.place().fault("lesson.script.oneAction");
        }
        return entries.getFirst();
    }
}
