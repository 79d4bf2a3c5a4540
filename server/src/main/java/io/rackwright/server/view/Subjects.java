package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What "why?" can be asked about, of those whose name or words have a text in them. */
record Subjects(List<Subject> subjects) {

    /** What a subject is. */
    enum SubjectKind {
        DEMAND,
        POOL,
        CAPACITY,
        POWER,
        OPTION,
        ORDER,
        /** Stock, or a receipt. */
        GIVEN
    }

    /**
     * @param title in a planner's words
     * @param note such as a date; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(String subject, SubjectKind kind, String title, @Nullable String note) {}
}
