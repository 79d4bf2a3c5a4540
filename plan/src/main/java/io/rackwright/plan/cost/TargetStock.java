package io.rackwright.plan.cost;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Settings;
import io.rackwright.plan.cost.StockLedger.Account;

/**
 * What it costs to hold less than the target: the item's target weeks times the mean consumption of
 * the next 13 weeks at the site that consumes it, day by day; each unit short costs a multiple of
 * the holding rate.
 */
final class TargetStock {
    /** The 13 weeks ahead, in days. */
    private static final int AHEAD_DAYS = 91;

    private TargetStock() {}

    static double shortfallUsd(Network network, StockLedger ledger) {
        Settings settings = network.settings();
        double ratePerDay =
                settings.targetStockShortfallMultiple() * settings.holdingRatePerYear() / 365.25;
        double usd = 0;
        for (Account account : ledger.accounts()) {
            Item item = network.item(account.place().item());
            if (item.targetStockWeeks() > 0) {
                usd +=
                        unitDaysShort(account, item.targetStockWeeks(), settings.horizonDays())
                                * network.standardCostUsd(item.name())
                                * ratePerDay;
            }
        }
        return usd;
    }

    private static double unitDaysShort(Account account, double targetWeeks, int horizonDays) {
        double[] stock = new double[horizonDays];
        double[] usedUntil = new double[horizonDays + AHEAD_DAYS];
        boolean consumes = false;
        for (int entry = 0; entry < account.size() && account.day(entry) < horizonDays; entry++) {
            stock[account.day(entry)] += account.in(entry) - account.out(entry);
            usedUntil[account.day(entry)] += account.used(entry);
            consumes |= account.used(entry) > 0;
        }
        if (!consumes) {
            return 0;
        }
        for (int day = 1; day < usedUntil.length; day++) {
            usedUntil[day] += usedUntil[day - 1];
        }
        double unitDays = 0;
        double there = 0;
        for (int day = 0; day < horizonDays; day++) {
            there += stock[day];
            double meanPerWeek = (usedUntil[day + AHEAD_DAYS] - usedUntil[day]) / 13;
            unitDays += Math.max(0, targetWeeks * meanPerWeek - Math.max(0, there));
        }
        return unitDays;
    }
}
