package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.EditedTables;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One scenario as its file states it: a title, a question and a list of changes, each of one kind.
 *
 * @param file within the program folder, {@code scenarios/NAME.yaml}
 */
record ScenarioFile(String file, String name, String title, String question, List<Stated> changes) {
    private static final Set<String> KEYS = Set.of("title", "question", "changes");

    /** A change as it stands there. */
    record Stated(Table kind, int line, YamlNode.Mapping keys) {}

    static ScenarioFile read(String file, String name, String text, Findings findings) {
        YamlDocument document = YamlDocument.read(file, text, findings);
        return new Reader(file, findings).read(name, document);
    }

    /**
     * Applies the changes one after the other, the next even where one is faulty, so that all
     * faults are found.
     */
    Scenario applyTo(EditedTables tables, ScenarioPlaces places, Findings findings) {
        List<String> words = new ArrayList<>();
        for (Stated stated : changes) {
            int line = places.lineFor(file, stated.line(), stated.keys());
            Edit edit = new Edit(tables, findings, file, line);
            Optional<ScenarioChange> change = ChangeReader.read(stated.kind(), stated.keys(), edit);
            change.ifPresent(c -> {
                c.applyTo(edit);
                words.add(c.inWords());
            });
        }
        return new Scenario(name, title, question, words);
    }

    private record Reader(String file, Findings findings) {
        ScenarioFile read(String name, YamlDocument document) {
            YamlNode.Mapping top = document.top();
            for (String key : top.keyLines().keySet()) {
                if (!KEYS.contains(key)) {
                    error(
                            top.lineOf(key),
                            key,
                            Fault.of("unknown-key", "a scenario has no such key")
                                    .maybe(NearestName.of(key, KEYS)));
                }
            }
            String title = text(top, "title");
            if (title.isEmpty() && document.whole() && !top.keyLines().containsKey("title")) {
                error(
                        0,
                        "title",
                        Fault.of("missing-key", "the title is missing").expecting("text"));
            }
            List<Stated> changes = new ArrayList<>();
            switch (top.get("changes").orElse(null)) {
                case YamlNode.Sequence list -> list.items().forEach(i -> change(i, changes));
                case null, default -> {}
            }
            if (changes.isEmpty() && document.whole() && !findings.hasErrorsIn(file)) {
                error(
                        top.lineOf("changes"),
                        "changes",
                        Fault.of("missing-key", "the scenario changes nothing")
                                .expecting("a list of changes"));
            }
            return new ScenarioFile(file, name, title, text(top, "question"), changes);
        }

        private String text(YamlNode.Mapping top, String key) {
            YamlNode node = top.get(key).orElse(null);
            if (node == null || node instanceof YamlNode.Text) {
                return node instanceof YamlNode.Text text ? text.text() : "";
            }
            error(node.line(), key, Fault.of("not-text", "is no text").expecting("a line of text"));
            return "";
        }

        private void change(YamlNode node, List<Stated> into) {
            boolean one =
                    node instanceof YamlNode.Mapping m && m.keyLines().size() == 1
                            || node instanceof YamlNode.Text;
            if (!one) {
                error(
                        node.line(),
                        "changes",
                        Fault.of("not-a-change", "each change is of one kind")
                                .expecting("kind: {key: value, ...}")
                                .maybe("a dash is missing, or the indent of its keys"));
                return;
            }
            if (node instanceof YamlNode.Text text) {
                kind(text.text(), text.line())
                        .ifPresent(_ -> error(text.line(), text.text(), noKeys()));
                return;
            }
            YamlNode.Mapping mapping = (YamlNode.Mapping) node;
            String name = mapping.keyLines().keySet().iterator().next();
            Optional<Table> kind = kind(name, mapping.lineOf(name));
            if (kind.isEmpty()) {
                return;
            }
            if (mapping.get(name).orElse(null) instanceof YamlNode.Mapping keys) {
                into.add(new Stated(kind.get(), mapping.lineOf(name), keys));
            } else {
                error(mapping.lineOf(name), name, noKeys());
            }
        }

        private static Fault noKeys() {
            return Fault.of("not-a-mapping", "the change says nothing of what")
                    .expecting("keys and values");
        }

        private Optional<Table> kind(String name, int line) {
            List<Table> kinds = Schema.changes().tables();
            Optional<Table> kind = kinds.stream().filter(k -> k.name().equals(name)).findFirst();
            if (kind.isEmpty()) {
                List<String> known = kinds.stream().map(Table::name).toList();
                error(
                        line,
                        name,
                        Fault.of("unknown-change", "there is no such kind of change")
                                .expecting("one of " + String.join(", ", known))
                                .maybe(NearestName.of(name, known)));
            }
            return kind;
        }

        private void error(int line, String key, Fault fault) {
            findings.error(file, line, key, "", fault);
        }
    }
}
