package io.rackwright.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sound program with one damage, described in a {@code change.txt}. A line of it is a file's
 * name, then what is done to that file:
 *
 * <ul>
 *   <li>{@code - line} and then {@code + line}: the first is replaced by what follows it
 *   <li>{@code + line} alone: added at the end
 *   <li>{@code ! delete}, {@code ! rename NAME}, {@code ! folder}, {@code ! empty}, {@code ! header
 *       only}, {@code ! encode CHARSET}, {@code ! separate with C}, {@code ! drop column NAME},
 *       {@code ! append CELLS} (to every row but the header), {@code ! text TEXT}
 * </ul>
 */
final class BrokenProgram {
    private final Path folder;
    private final Map<String, List<String>> lines = new TreeMap<>();

    private BrokenProgram(Path folder) {
        this.folder = folder;
    }

    /** The base with the change, written into a folder. */
    static void write(Path base, Path change, Path folder) throws IOException {
        BrokenProgram program = new BrokenProgram(folder);
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                program.lines.put(
                        base.relativize(file).toString().replace('\\', '/'),
                        new ArrayList<>(Files.readAllLines(file)));
            }
        }
        for (Map.Entry<String, List<String>> file : program.lines.entrySet()) {
            program.save(file.getKey(), Charset.forName("UTF-8"));
        }
        program.apply(Files.readAllLines(change));
    }

    private void apply(List<String> change) throws IOException {
        String file = "";
        int at = -1;
        for (String step : change) {
            if (step.startsWith("# ")) {
                continue;
            }
            if (step.startsWith("- ")) {
                at = text(file).indexOf(step.substring(2));
                if (at < 0) {
                    throw new IllegalArgumentException(file + " has no line: " + step);
                }
                text(file).remove(at);
            } else if (step.startsWith("+ ")) {
                at = at < 0 ? text(file).size() : at;
                text(file).add(at++, step.substring(2));
            } else if (step.startsWith("! ")) {
                special(file, step.substring(2));
                continue;
            } else {
                file = step;
                at = -1;
                continue;
            }
            save(file, Charset.forName("UTF-8"));
        }
    }

    private List<String> text(String file) {
        return lines.computeIfAbsent(file, _ -> new ArrayList<>());
    }

    private void save(String file, Charset charset) throws IOException {
        String content = text(file).stream().map(l -> l + "\n").collect(Collectors.joining());
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), content.getBytes(charset));
    }

    private void special(String file, String what) throws IOException {
        String word = what.substring(what.lastIndexOf(' ') + 1);
        Path path = folder.resolve(file);
        switch (what.split(" ", 2)[0]) {
            case "delete" -> Files.delete(path);
            case "rename" -> Files.move(path, folder.resolve(word));
            case "folder" -> {
                Files.delete(path);
                Files.createDirectory(path);
            }
            case "empty" -> Files.write(path, new byte[0]);
            case "header" -> Files.writeString(path, text(file).getFirst() + "\n");
            case "encode" -> encode(file, word);
            case "separate" -> rewrite(file, l -> l.replace(",", word));
            case "drop" -> dropColumn(file, word);
            case "append" -> append(file, word);
            case "text" -> Files.writeString(path, what.substring(5).replace("\\n", "\n"));
            default -> throw new IllegalArgumentException("no such change: " + what);
        }
    }

    private void encode(String file, String charset) throws IOException {
        if (charset.equals("UTF-16LE")) {
            text(file).set(0, "\uFEFF" + text(file).getFirst());
        }
        save(file, Charset.forName(charset));
    }

    private void rewrite(String file, UnaryOperator<String> change) throws IOException {
        text(file).replaceAll(change);
        save(file, Charset.forName("UTF-8"));
    }

    private void dropColumn(String file, String column) throws IOException {
        int at = List.of(text(file).getFirst().split(",")).indexOf(column);
        rewrite(
                file,
                line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    cells.remove(at);
                    return String.join(",", cells);
                });
    }

    /** To every row but the header. */
    private void append(String file, String cells) throws IOException {
        String header = text(file).getFirst();
        rewrite(file, line -> line.equals(header) ? line : line + cells);
    }
}
