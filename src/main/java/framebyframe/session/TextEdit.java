package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Fragment;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.SendText;
import framebyframe.lesson.TransferName;
import java.util.ArrayList;
import java.util.List;

/// Puts another text in the place of a message's; a message in fragments stays in as many.
final class TextEdit {

    /// The actions that send the message, the very objects.
    private final List<Action> meant;
    private final String text;

    private TextEdit(List<Action> meant, String text) {
        this.meant = meant;
        this.text = text;
    }

    /// The script with the other text.
    ///
    /// @throws IllegalArgumentException if the script has no such message: it is an echo, for one
    static List<Action> applied(Scenario scenario, TransferName message, String text) {
        List<Action> meant = sending(scenario, message);
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("no message of the script: " + message);
        }
        TextEdit edit = new TextEdit(meant, text);
        return scenario.script().stream().map(edit::replaced).toList();
    }

    private static List<Action> sending(Scenario scenario, TransferName message) {
        List<Action> meant = new ArrayList<>();
        boolean echoes = message.sender() == Peer.SERVER && scenario.server().echo();
        boolean underway = false;
        int count = 0;
        for (Action action : Deeds.flat(scenario.script())) {
            Peer sender = switch (action) {
                case SendText(Peer peer, String _) -> peer;
                case Fragment(Peer peer, String _, boolean _, boolean _) -> peer;
                default -> null;
            };
            boolean begins = !(action instanceof Fragment f) || f.first();
            boolean ends = !(action instanceof Fragment f) || f.last();
            if (sender == message.sender()) {
                count += begins ? 1 : 0;
                underway = begins ? count == message.ordinal() : underway;
                if (underway) {
                    meant.add(action);
                }
                underway &= !ends;
            } else if (sender != null && ends && echoes) {
                count++;
            }
        }
        return message.kind() == TransferName.Kind.TEXT ? meant : List.of();
    }

    private Action replaced(Action action) {
        return switch (action) {
            case Scenario.Together(List<Action> all) ->
                new Scenario.Together(all.stream().map(this::replaced).toList());
            case SendText(Peer peer, String _) when part(action) >= 0 -> new SendText(peer, text);
            case Fragment(Peer peer, String _, boolean first, boolean last) when part(action) >= 0 ->
                new Fragment(peer, share(part(action)), first, last);
            default -> action;
        };
    }

    private int part(Action action) {
        for (int i = 0; i < meant.size(); i++) {
            if (isSame(meant.get(i), action)) {
                return i;
            }
        }
        return -1;
    }

    /// Two equal actions may stand in one script.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Action one, Action other) {
        return one == other;
    }

    /// The text's characters, shared among the fragments.
    private String share(int part) {
        int characters = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, characters * part / meant.size());
        int to = text.offsetByCodePoints(0, characters * (part + 1) / meant.size());
        return text.substring(from, to);
    }
}
