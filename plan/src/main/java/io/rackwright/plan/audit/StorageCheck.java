package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.STOCK_KEPT_TOO_LONG;

import io.rackwright.model.Source;
import io.rackwright.plan.cost.StockLedger.Account;
import java.util.ArrayDeque;

/**
 * What does not keep is used or shipped in time, oldest first. Stock and receipts that the plan was
 * given may spoil; then they are gone. Of what it ordered, only less than can be ordered at all may
 * be left, since orders are whole and use is not.
 */
final class StorageCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (Account account : plan.stock().accounts()) {
            Integer days = plan.network().item(account.place().item()).maxStorageDays();
            if (days != null) {
                new Shelf(plan, account, days, findings).walk();
            }
        }
    }

    private record Batch(int day, double quantity, boolean ordered) {}

    /** One item at one site. */
    private static final class Shelf {
        private final AuditedPlan plan;
        private final Account account;
        private final int maxDays;
        private final Findings findings;
        private final double leastOrder;
        private final ArrayDeque<Batch> batches = new ArrayDeque<>();

        /** Left of orders past their days; too little to order, still usable. */
        private double remainder;

        Shelf(AuditedPlan plan, Account account, int maxDays, Findings findings) {
            this.plan = plan;
            this.account = account;
            this.maxDays = maxDays;
            this.findings = findings;
            leastOrder =
                    plan.network().sourcesOf(account.place().item()).stream()
                            .mapToDouble(Shelf::leastOf)
                            .max()
                            .orElse(1);
        }

        private static double leastOf(Source source) {
            return Math.max(1, Math.max(source.lotSize(), source.minimumOrder()));
        }

        void walk() {
            for (int entry = 0; entry < account.size(); entry++) {
                int day = account.day(entry);
                expireBefore(day);
                put(day, account.given(entry), false);
                put(day, account.ordered(entry), true);
                take(day, account.out(entry));
            }
            expireBefore(plan.network().settings().horizonDays());
        }

        private void put(int day, double quantity, boolean ordered) {
            if (quantity > 0) {
                batches.addLast(new Batch(day, quantity, ordered));
            }
        }

        private void expireBefore(int day) {
            while (!batches.isEmpty() && batches.getFirst().day + maxDays < day) {
                Batch old = batches.removeFirst();
                if (!old.ordered) {
                    continue;
                }
                remainder += old.quantity;
                double left = remainder;
                boolean spoilt = left >= leastOrder * (1 - Tolerance.RELATIVE);
                findings.require(!spoilt, () -> keptTooLong(old.day, left));
                if (spoilt) {
                    remainder = 0;
                }
            }
        }

        private void take(int day, double quantity) {
            double left = quantity;
            double fromRemainder = Math.min(left, remainder);
            remainder -= fromRemainder;
            left -= fromRemainder;
            while (left > 0 && !batches.isEmpty()) {
                Batch oldest = batches.removeFirst();
                double taken = Math.min(left, oldest.quantity);
                left -= taken;
                if (oldest.quantity > taken) {
                    batches.addFirst(
                            new Batch(oldest.day, oldest.quantity - taken, oldest.ordered));
                }
            }
            double missing = left;
            findings.require(
                    Tolerance.atMost(quantity, quantity - missing), () -> usedSpoilt(day, missing));
        }

        private Violation keptTooLong(int since, double quantity) {
            return fault(
                    since,
                    "used by " + plan.date(since + maxDays),
                    Words.number(quantity) + " left",
                    "%s of %s lie at %s since %s; they keep for %d days."
                            .formatted(
                                    Words.number(quantity),
                                    account.place().item(),
                                    account.place().site(),
                                    plan.date(since),
                                    maxDays));
        }

        private Violation usedSpoilt(int day, double quantity) {
            return fault(
                    day,
                    "units kept for at most " + maxDays + " days",
                    Words.number(quantity) + " too old",
                    "On %s, %s of %s leave %s that have lain longer than %d days."
                            .formatted(
                                    plan.date(day),
                                    Words.number(quantity),
                                    account.place().item(),
                                    account.place().site(),
                                    maxDays));
        }

        private Violation fault(int day, String expected, String found, String message) {
            return new Violation(
                    STOCK_KEPT_TOO_LONG,
                    account.place().item() + "@" + account.place().site(),
                    plan.date(day).toString(),
                    expected,
                    found,
                    message);
        }
    }
}
