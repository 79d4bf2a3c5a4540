package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.STOCK_NEGATIVE;

import io.rackwright.plan.cost.StockLedger.Account;

/**
 * No site gives what it does not have: stock at the end of a day is never below zero. What becomes
 * available on a day can be used that day.
 */
final class StockCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (Account account : plan.stock().accounts()) {
            check(plan, account, findings);
        }
    }

    /** Reports the first day only: what is short once is short until something comes. */
    private static void check(AuditedPlan plan, Account account, Findings findings) {
        double in = 0;
        double out = 0;
        for (int entry = 0; entry < account.size(); entry++) {
            in += account.in(entry);
            out += account.out(entry);
            double there = in - (out - account.out(entry));
            double taken = account.out(entry);
            int day = account.day(entry);
            if (!findings.require(
                    Tolerance.atMost(out, in), () -> negative(plan, account, day, there, taken))) {
                return;
            }
        }
    }

    private static Violation negative(
            AuditedPlan plan, Account account, int day, double there, double taken) {
        String place = account.place().item() + "@" + account.place().site();
        String date = plan.date(day).toString();
        return new Violation(
                STOCK_NEGATIVE,
                place,
                date,
                "at most " + Words.number(there),
                Words.number(taken),
                "On %s, %s of %s leave %s, where there are %s."
                        .formatted(
                                date,
                                Words.number(taken),
                                account.place().item(),
                                account.place().site(),
                                Words.number(there)));
    }
}
