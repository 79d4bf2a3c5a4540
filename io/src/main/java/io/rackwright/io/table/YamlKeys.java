package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML file flattened to its scalars, nested keys joined with dots. Only mappings and scalars
 * have a place in it: lists, aliases and further documents are findings, and so is a key given
 * twice, which the parser would let pass.
 */
final class YamlKeys {
    static final int DEEPEST = 8;
    static final int MOST_KEYS = 10_000;

    private final String file;
    private final Findings findings;
    private final List<KeyedText> scalars = new ArrayList<>();
    private final Map<String, Integer> lineOfKey = new HashMap<>();

    private boolean whole = true;

    private YamlKeys(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static KeyedTexts read(String file, String text, Findings findings) {
        YamlKeys keys = new YamlKeys(file, findings);
        YAMLFactory factory =
                YAMLFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                        .build();
        try (var parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), text)) {
            keys.readDocument(parser);
        } catch (JacksonException e) {
            keys.syntaxError(e);
        }
        return new KeyedTexts(keys.scalars, keys.lineOfKey.keySet(), keys.whole);
    }

    private void readDocument(YAMLParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            whole = false;
            error(1, "", Fault.of("not-a-mapping", "the file is no list of keys and values"));
            return;
        }
        readMapping(parser);
        if (parser.nextToken() != null) {
            error(lineOf(parser), "", Fault.of("second-document", "a second document begins here"));
        }
    }

    private void readMapping(YAMLParser parser) {
        Deque<String> path = new ArrayDeque<>();
        String key = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> {
                    key = parser.currentName();
                    noteKey(join(path, key), lineOf(parser));
                }
                case START_OBJECT -> path.addLast(key);
                case END_OBJECT -> {
                    if (path.isEmpty()) {
                        return;
                    }
                    path.removeLast();
                }
                case START_ARRAY -> {
                    error(
                            lineOf(parser),
                            join(path, key),
                            Fault.of("list", "a list has no place here"));
                    parser.skipChildren();
                }
                default -> scalar(join(path, key), parser);
            }
            if (lineOfKey.size() > MOST_KEYS) {
                whole = false;
                error(
                        lineOf(parser),
                        "",
                        Fault.of("too-large", "the file has more than 10,000 keys"));
                return;
            }
        }
    }

    private static String join(Deque<String> path, String key) {
        return path.isEmpty() ? key : String.join(".", path) + "." + key;
    }

    private void noteKey(String path, int line) {
        Integer before = lineOfKey.putIfAbsent(path, line);
        if (before != null) {
            error(
                    line,
                    path,
                    Fault.of("duplicate-key", "the key is given twice, first on line " + before));
        }
    }

    private void scalar(String path, YAMLParser parser) {
        int line = lineOf(parser);
        String text = parser.getString();
        if (parser.isCurrentAlias()) {
            error(
                    line,
                    path,
                    Fault.of("alias", "*" + text + " is an alias, and aliases are not followed"));
            return;
        }
        String stripped = text.strip();
        boolean nothing = stripped.equals("~") || stripped.equals("null");
        scalars.add(new KeyedText(path, line, nothing ? "" : stripped));
    }

    private static int lineOf(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void error(int line, String path, Fault fault) {
        findings.error(file, line, path, "", fault);
    }

    private void syntaxError(JacksonException e) {
        whole = false;
        if (e instanceof StreamConstraintsException) {
            String message = "settings are nested too deep, or one is too long";
            error(
                    0,
                    "",
                    Fault.of("not-yaml", message)
                            .expecting("at most %d levels".formatted(DEEPEST)));
        } else if (e.getCause() instanceof MarkedYamlEngineException marked) {
            int line = marked.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            error(line, "", Fault.of("not-yaml", "cannot be read as YAML: " + marked.getProblem()));
        } else {
            var location = e.getLocation();
            int line = location == null ? 0 : Math.max(0, location.getLineNr());
            error(
                    line,
                    "",
                    Fault.of("not-yaml", "cannot be read as YAML: " + e.getOriginalMessage()));
        }
    }
}
