package framebyframe.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// All that stands in a `scenario.yaml`.
record ScenarioFile(int minutes, SequencedMap<Misconception, String> misconceptions, Scenario scenario,
        List<Step> steps) {

    static final String NAME = "scenario.yaml";
    private static final int MAX_MINUTES = 240;

    static ScenarioFile read(TextFile file) throws LessonException {
        YamlMap map = Yaml.read(file).map("seed", "minutes", "misconceptions", "link", "client", "server", "script",
                "steps");
        int minutes = (int) map.get("minutes").integer(1, MAX_MINUTES);
        SequencedMap<Misconception, String> treated = new LinkedHashMap<>();
        for (YamlValue item : map.get("misconceptions").list(Misconception.values().length)) {
            treated.put(item.parsed(Misconception::of, "lesson.misconceptionUnknown"), "");
        }
        Scenario scenario = ScenarioReader.read(map);
        return new ScenarioFile(minutes, treated, scenario,
                new StepsReader(treated.sequencedKeySet()).read(map.get("steps")));
    }
}
