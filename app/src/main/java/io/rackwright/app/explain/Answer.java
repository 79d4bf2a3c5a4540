package io.rackwright.app.explain;

import io.rackwright.app.report.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why?": what it is about in a sentence, then part by part.
 *
 * @param kind of the subject: demand, order or limit
 */
public record Answer(String kind, String subject, String headline, List<Part> parts) {

    public Answer {
        parts = List.copyOf(parts);
    }

    /**
     * A part of an answer.
     *
     * @param name for scripts, as {@code limits}
     * @param title for people
     * @param table the figures behind the sentences; null when there are none
     */
    public record Part(
            String name, String title, List<String> sentences, @Nullable Table<?> table) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }
}
