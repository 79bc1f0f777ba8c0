package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;

/// All that stands in a `scenario.yaml`.
record ScenarioFile(int minutes, List<Misconception> misconceptions, Scenario scenario, List<Step> steps) {

    static final String NAME = "scenario.yaml";
    private static final int MAX_MINUTES = 240;

    static ScenarioFile read(TextFile file) throws LessonException {
        YamlMap map = Yaml.read(file).map("seed", "minutes", "misconceptions", "link", "client", "server", "script",
                "steps");
        int minutes = (int) map.get("minutes").integer(1, MAX_MINUTES);
        List<Misconception> treated = new ArrayList<>();
        for (YamlValue item : map.get("misconceptions").list(Misconception.values().length)) {
            treated.add(item.parsed(Misconception::of, "lesson.misconceptionUnknown"));
        }
        Scenario scenario = ScenarioReader.read(map);
        return new ScenarioFile(minutes, treated, scenario, new StepsReader(treated).read(map.get("steps")));
    }
}
