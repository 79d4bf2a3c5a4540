package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.io.table.RecordCells;
import io.rackwright.io.table.Row;
import io.rackwright.model.Certificate;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Inventory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A certificate is of units that the program has: of its stock, its receipts, its orders in
 * progress; no more are certified than there are.
 */
final class CertificateCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        if (program.certificates().isEmpty()
                || findings.hasErrorsIn("inventory.csv", "firm_orders.csv")) {
            return;
        }
        Map<Certificate.Subject, Double> left = new HashMap<>();
        Map<String, FirmOrder> orders = new HashMap<>();
        for (Located<Inventory> located : program.inventory()) {
            Inventory row = located.record();
            left.merge(
                    new Certificate.Subject(row.label(), row.item()), row.quantity(), Double::sum);
        }
        for (Located<FirmOrder> located : program.firmOrders()) {
            FirmOrder order = located.record();
            orders.put(order.name(), order);
            left.put(
                    new Certificate.Subject(order.name(), order.item()), (double) order.quantity());
        }
        for (Located<Certificate> located : program.certificates()) {
            checkQuantity(located, left, findings);
            checkSource(located, orders, findings);
            checkContent(located, program, findings);
        }
    }

    private static void checkQuantity(
            Located<Certificate> located,
            Map<Certificate.Subject, Double> left,
            Findings findings) {
        Certificate certificate = located.record();
        Double units = left.get(certificate.about());
        if (units == null) {
            Set<String> known =
                    left.keySet().stream()
                            .filter(s -> s.item().equals(certificate.item()))
                            .map(Certificate.Subject::name)
                            .collect(Collectors.toCollection(TreeSet::new));
            findings.error(
                    located.row(),
                    "subject",
                    Fault.ofValue(
                                    "unknown-lot",
                                    "is no stock, receipt or firm order of " + certificate.item())
                            .expecting("stock:SITE, receipt:SITE:DATE or a firm order")
                            .maybe(NearestName.of(certificate.subject(), known)));
            return;
        }
        left.put(certificate.about(), units - certificate.quantity());
        if (certificate.quantity() > units * (1 + 1e-9) + 1e-6) {
            findings.error(
                    located.row(),
                    "quantity",
                    Fault.ofValue("too-many-units", "is more than is left without certificate")
                            .expecting("at most " + RecordCells.text(units)));
        }
    }

    private static void checkSource(
            Located<Certificate> located, Map<String, FirmOrder> orders, Findings findings) {
        FirmOrder order = orders.get(located.record().subject());
        if (order != null
                && order.type() != FirmOrder.Type.MOVE
                && !order.fromSite().equals(located.record().sourceSite())) {
            findings.error(
                    located.row(),
                    "source_site",
                    Fault.ofValue("wrong-source", "is not where the order is bought or made")
                            .expecting(order.fromSite()));
        }
    }

    private static void checkContent(
            Located<Certificate> located, DraftProgram program, Findings findings) {
        Row row = located.row();
        Set<String> tests =
                new TreeSet<>(
                        program.rules().map(set -> set.rules().tests().keySet()).orElse(Set.of()));
        row.namedTexts("content")
                .byName()
                .forEach((test, pct) -> {
                    if (!tests.contains(test)) {
                        findings.error(
                                row,
                                "content",
                                Fault.of(
                                                "unknown-test",
                                                "the rule set has no content test '%s'"
                                                        .formatted(test))
                                        .maybe(NearestName.of(test, tests)));
                    } else if (!located.record().contentPct().containsKey(test)) {
                        findings.error(
                                row,
                                "content",
                                Fault.of("not-a-percentage", "'%s' is no percentage".formatted(pct))
                                        .expecting("a number from 0 to 100"));
                    }
                });
    }
}
