package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * YAML flattened to its scalars, nested keys joined with dots. Only mappings and scalars have a
 * place in it: a list is a finding.
 */
public final class YamlKeys {
    private final String file;
    private final Findings findings;
    private final List<KeyedText> texts = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    private YamlKeys(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static KeyedTexts read(String file, String text, Findings findings) {
        YamlDocument document = YamlDocument.read(file, text, findings);
        return flatten(file, document.top(), document.whole(), findings);
    }

    /**
     * @param whole whether all of the mapping was read
     */
    public static KeyedTexts flatten(
            String file, YamlNode.Mapping mapping, boolean whole, Findings findings) {
        YamlKeys flat = new YamlKeys(file, findings);
        flat.walk(mapping, "");
        return new KeyedTexts(flat.texts, flat.keys, whole);
    }

    private void walk(YamlNode.Mapping mapping, String path) {
        keys.addAll(mapping.keyLines().keySet().stream().map(k -> join(path, k)).toList());
        mapping.entries()
                .forEach((key, node) -> {
                    String here = join(path, key);
                    switch (node) {
                        case YamlNode.Mapping nested -> walk(nested, here);
                        case YamlNode.Text text ->
                                texts.add(new KeyedText(here, text.line(), text.text()));
                        case YamlNode.Sequence list ->
                                findings.error(
                                        file,
                                        list.line(),
                                        here,
                                        "",
                                        Fault.of("list", "a list has no place here"));
                    }
                });
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
