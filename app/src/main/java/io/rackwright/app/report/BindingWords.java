package io.rackwright.app.report;

import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What binds behind each late demand, by the optimiser's account: rows of one capacity in several
 * buckets are told as one cause.
 */
public final class BindingWords {
    private static final Pattern ROW =
            Pattern.compile("([^\\[]+)\\[(.*?)(?:,(\\d{4}-\\d{2}-\\d{2}))?\\]");
    private static final int SHOWN = 3;

    /**
     * A limit behind a demand.
     *
     * @param from first day of the first bucket in which it binds, ISO; empty when it spans the
     *     horizon
     * @param usdPerRack what it adds to the price of a rack of that demand, summed over its rows
     */
    public record Cause(
            String demandId,
            String kind,
            String subject,
            String from,
            String to,
            double usdPerRack) {

        private Cause plus(Cause other) {
            return new Cause(
                    demandId,
                    kind,
                    subject,
                    other.from.compareTo(from) < 0 ? other.from : from,
                    other.to.compareTo(to) > 0 ? other.to : to,
                    usdPerRack + other.usdPerRack);
        }
    }

    private final Map<String, List<Cause>> byDemand = new HashMap<>();
    private final PlannersWords words;

    public BindingWords(PlanView plan, PlannersWords words) {
        this.words = words;
        OptimisedPlan optimised = plan.optimised();
        if (optimised == null) {
            return;
        }
        Map<List<String>, Cause> causes = new LinkedHashMap<>();
        for (BindingRow row : optimised.bindingRows()) {
            Cause cause = cause(row);
            causes.merge(
                    List.of(cause.demandId(), cause.kind(), cause.subject()), cause, Cause::plus);
        }
        for (Cause cause : causes.values()) {
            byDemand.computeIfAbsent(cause.demandId(), _ -> new ArrayList<>()).add(cause);
        }
        byDemand.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparingDouble(Cause::usdPerRack)
                                        .reversed()
                                        .thenComparing(Cause::subject)));
    }

    private static Cause cause(BindingRow row) {
        Matcher name = ROW.matcher(row.row());
        if (!name.matches()) {
            return new Cause(row.demandId(), "row", row.row(), "", "", row.usdPerRack());
        }
        String day = name.group(3) == null ? "" : name.group(3);
        return new Cause(row.demandId(), name.group(1), name.group(2), day, day, row.usdPerRack());
    }

    /** The causes of a demand, the dearest first; empty when the optimiser has it on time. */
    public List<Cause> of(String demandId) {
        return List.copyOf(byDemand.getOrDefault(demandId, List.of()));
    }

    /** The dearest causes of a demand as one text; empty when there is none. */
    public String text(String demandId) {
        return of(demandId).stream().limit(SHOWN).map(this::text).collect(Collectors.joining("; "));
    }

    private String text(Cause cause) {
        String when = "";
        if (!cause.from().isEmpty()) {
            when =
                    cause.from().equals(cause.to())
                            ? " from " + cause.from()
                            : " from " + cause.from() + " to " + cause.to();
        }
        return String.format(
                Locale.ROOT,
                "%s%s ($%,.0f a rack)",
                words.of(cause.kind(), cause.subject()),
                when,
                cause.usdPerRack());
    }
}
