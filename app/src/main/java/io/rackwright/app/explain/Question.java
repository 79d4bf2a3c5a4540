package io.rackwright.app.explain;

import io.rackwright.io.finding.NearestName;
import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a name in a question means. */
sealed interface Question {
    record OfDemand(String demandId) implements Question {}

    record OfOrder(PlannedOrder order) implements Question {}

    /** Stock or a receipt, as the pegging names it. */
    record OfGiven(String label) implements Question {}

    /**
     * A limit.
     *
     * @param kind as rows of the optimiser have it: pool, capacity, power, option ...
     */
    record Limit(String kind, String subject) implements Question {}

    /** A row as the tables name it, as {@code pool[COWOS-TSM,2027-01-07]}. */
    Pattern ROW = Pattern.compile("([a-z-]+)\\[(.*?)(?:,\\d{4}-\\d{2}-\\d{2})?\\]");

    /**
     * Finds out what is meant: a demand, an order, stock or a receipt, or a limit by the name of
     * its pool, {@code item@site}, data center, option or row.
     *
     * @throws UnknownSubjectException when the run has nothing of that name
     */
    static Question of(String name, Network network, OrderBook book)
            throws UnknownSubjectException {
        Map<String, Question> known = new LinkedHashMap<>();
        network.program()
                .expansions()
                .forEach(o -> known.put(o.name(), new Limit("option", o.name())));
        network.program()
                .sitePower()
                .forEach(p -> known.put(p.site(), new Limit("power", p.site())));
        network.program()
                .capacity()
                .forEach(c -> {
                    String subject = c.item() + "@" + c.site();
                    known.put(subject, new Limit("capacity", subject));
                });
        network.program().pools().forEach(p -> known.put(p.pool(), new Limit("pool", p.pool())));
        for (Peg peg : book.pegging()) {
            if (peg.orderId().indexOf(':') >= 0) {
                known.putIfAbsent(peg.orderId(), new OfGiven(peg.orderId()));
            }
        }
        book.orders().forEach(o -> known.put(o.id(), new OfOrder(o)));
        network.program().demands().forEach(d -> known.put(d.name(), new OfDemand(d.name())));
        Question found = known.get(name);
        Matcher row = ROW.matcher(name);
        if (found == null && row.matches()) {
            return new Limit(row.group(1), row.group(2));
        }
        if (found == null) {
            throw new UnknownSubjectException(name, NearestName.of(name, known.keySet()));
        }
        return found;
    }
}
