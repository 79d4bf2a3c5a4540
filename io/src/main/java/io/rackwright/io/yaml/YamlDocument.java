package io.rackwright.io.yaml;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML file whose top is a mapping.
 *
 * @param top empty when the file is
 * @param whole false when the rest of the file could not be read
 */
public record YamlDocument(YamlNode.Mapping top, boolean whole) {
    static final int DEEPEST = 8;
    static final int MOST_KEYS = 10_000;

    /** Reads as much as makes sense; what does not is among the findings. */
    public static YamlDocument read(String file, String text, Findings findings) {
        Reader reader = new Reader(file, findings);
        YAMLFactory factory =
                YAMLFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                        .build();
        try (var parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), text)) {
            reader.readDocument(parser);
        } catch (JacksonException e) {
            reader.syntaxError(e);
        }
        return new YamlDocument(reader.top, reader.whole);
    }

    private static final class Reader {
        private final String file;
        private final Findings findings;
        private final YamlNode.Mapping top = YamlNode.Mapping.at(1);
        private boolean whole = true;
        private int keys;

        Reader(String file, Findings findings) {
            this.file = file;
            this.findings = findings;
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
            readMapping(parser, top, "");
            if (whole && parser.nextToken() != null) {
                error(
                        lineOf(parser),
                        "",
                        Fault.of("second-document", "a second document begins here"));
            }
        }

        /** What was read before a syntax error stays in the mapping. */
        private void readMapping(YAMLParser parser, YamlNode.Mapping into, String path) {
            while (whole && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = lineOf(parser);
                String here = path.isEmpty() ? key : path + "." + key;
                Integer before = into.keyLines().putIfAbsent(key, line);
                if (before != null) {
                    error(
                            line,
                            here,
                            Fault.of(
                                    "duplicate-key",
                                    "the key is given twice, first on line " + before));
                }
                countKey(line);
                parser.nextToken();
                readNode(parser, here, node -> into.entries().putIfAbsent(key, node));
            }
        }

        /** What holds others is given away before they are read: a syntax error leaves it there. */
        private void readNode(YAMLParser parser, String path, Consumer<YamlNode> to) {
            int line = lineOf(parser);
            switch (parser.currentToken()) {
                case START_OBJECT -> {
                    YamlNode.Mapping mapping = YamlNode.Mapping.at(line);
                    to.accept(mapping);
                    readMapping(parser, mapping, path);
                }
                case START_ARRAY -> {
                    List<YamlNode> items = new ArrayList<>();
                    to.accept(new YamlNode.Sequence(line, items));
                    while (whole && parser.nextToken() != JsonToken.END_ARRAY) {
                        countKey(lineOf(parser));
                        readNode(parser, path, items::add);
                    }
                }
                default -> readScalar(parser, path, line, to);
            }
        }

        private void countKey(int line) {
            if (++keys > MOST_KEYS) {
                whole = false;
                error(line, "", Fault.of("too-large", "the file has more than 10,000 keys"));
            }
        }

        private void readScalar(YAMLParser parser, String path, int line, Consumer<YamlNode> to) {
            String text = parser.getString();
            if (parser.isCurrentAlias()) {
                String what = "*" + text + " is an alias, and aliases are not followed";
                error(line, path, Fault.of("alias", what));
                return;
            }
            String stripped = text.strip();
            boolean nothing = stripped.equals("~") || stripped.equals("null");
            to.accept(new YamlNode.Text(line, nothing ? "" : stripped));
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
                Fault fault =
                        Fault.of("not-yaml", message)
                                .expecting("at most %d levels".formatted(DEEPEST));
                error(0, "", fault);
            } else if (e.getCause() instanceof MarkedYamlEngineException marked) {
                int line = marked.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
                String what = "cannot be read as YAML: " + marked.getProblem();
                error(line, "", Fault.of("not-yaml", what));
            } else {
                var location = e.getLocation();
                int line = location == null ? 0 : Math.max(0, location.getLineNr());
                String what = "cannot be read as YAML: " + e.getOriginalMessage();
                error(line, "", Fault.of("not-yaml", what));
            }
        }
    }
}
