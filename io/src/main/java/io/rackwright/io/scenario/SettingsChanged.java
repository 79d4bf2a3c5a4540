package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keys of {@code program.yaml} have other values. */
record SettingsChanged(List<KeyedText> settings) implements ScenarioChange {
    /** What makes it this program: dates that tables leave out follow {@code as_of}. */
    private static final Set<String> FIXED =
            Set.of("format_version", "name", "currency", "as_of", "trade.rules");

    SettingsChanged {
        settings = List.copyOf(settings);
    }

    @Override
    public void applyTo(Edit edit) {
        List<KeyedText> changes = new ArrayList<>();
        for (KeyedText setting : settings) {
            if (FIXED.contains(setting.path())) {
                edit.error(
                        setting.path(),
                        Fault.of("fixed-setting", "a scenario cannot change this setting"));
            } else {
                changes.add(new KeyedText(setting.path(), edit.line(), setting.text()));
            }
        }
        edit.tables().changeSettings(changes);
    }

    @Override
    public String inWords() {
        return String.join(", ", settings.stream().map(s -> s.path() + " is " + s.text()).toList());
    }
}
