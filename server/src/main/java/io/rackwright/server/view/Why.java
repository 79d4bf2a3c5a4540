package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.server.table.TableColumn;
import io.rackwright.server.table.TablePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why?", or how far it is.
 *
 * @param seconds since it was asked for
 * @param answer null until it is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Why(WhyStage stage, double seconds, @Nullable WhyAnswer answer) {

    /** What an answer in the making is at. */
    enum WhyStage {
        /** Others were asked before. */
        WAITING,
        /** The run is read from its folder. */
        READING,
        /** The orders are followed, and the optimiser's model is opened and solved again. */
        SOLVING,
        DONE
    }

    /**
     * @param kind of the subject: demand, order or limit
     */
    record WhyAnswer(String kind, String subject, String headline, List<WhyPart> parts) {}

    /**
     * @param name for scripts, as {@code limits}
     * @param table the figures behind the sentences; null where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhyPart(String name, String title, List<String> sentences, @Nullable TablePage table) {}

    static TablePage page(List<TableColumn> columns, List<List<@Nullable Object>> rows) {
        return new TablePage(columns, rows, rows.size(), 0, rows.size(), null, null);
    }
}
