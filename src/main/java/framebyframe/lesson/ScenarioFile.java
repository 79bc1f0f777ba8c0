package framebyframe.lesson;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// All that stands in a `scenario.yaml`, as far as it could be read.
///
/// @param steps empty if not even their number could be read
/// @param parts where everything stands, as [Parts] names it
record ScenarioFile(int minutes, SequencedMap<Misconception, String> misconceptions, Scenario scenario,
        Optional<List<StepsReader.Read>> steps, Map<String, Place> parts) {

    static final String NAME = "scenario.yaml";
    private static final int MAX_MINUTES = 240;

    /// Faults inside the file are noted; then what is returned must not be used but to look for more of them.
    ///
    /// @throws LessonException if the file is no mapping in YAML at all
    static ScenarioFile read(TextFile file, Findings findings) throws LessonException {
        YamlValue root = Yaml.read(file, findings);
        YamlMap map = root.map("seed", "minutes", "misconceptions", "link", "client", "server", "script", "faults",
                "steps");
        int minutes = map.read("minutes", v -> (int) v.integer(1, MAX_MINUTES), 1);
        Optional<SequencedMap<Misconception, String>> treated = findings
                .read(() -> MisconceptionsReader.read(map.get("misconceptions")));
        Scenario scenario = ScenarioReader.read(map);
        Collection<Misconception> declared = treated.isPresent()
                ? treated.get().keySet()
                : EnumSet.allOf(Misconception.class);
        TaskReader tasks = new TaskReader(declared, scenario);
        Optional<List<StepsReader.Read>> steps = findings.read(() -> new StepsReader(tasks).read(map.get("steps")));
        Optional<YamlValue> refuted = map.find("misconceptions").filter(YamlValue::isMap);
        if (steps.isPresent() && refuted.isPresent()) {
            MisconceptionsReader.checkSteps(refuted.get(), steps.get().stream().map(StepsReader.Read::step).toList());
        }
        return new ScenarioFile(minutes, treated.orElseGet(LinkedHashMap::new), scenario, steps, Parts.of(root));
    }
}
