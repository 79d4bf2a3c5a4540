package io.rackwright.plan.cost;

import io.rackwright.model.Days;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units of every item at every site, day by day: opening stock and receipts, what orders bring, and
 * what moves, consumption and deployed racks take.
 *
 * <p>What happened before the program's {@code as_of} is in its opening stock, so it is left out;
 * stock dated earlier is there on the first day. Items that stand for money are no stock.
 */
public final class StockLedger {

    /** What one item does at one site, on the days on which anything happens. */
    public static final class Account {
        private final Place place;
        private final int[] days;
        private final double[] given;
        private final double[] ordered;
        private final double[] shipped;
        private final double[] used;

        private Account(Place place, int size) {
            this.place = place;
            days = new int[size];
            given = new double[size];
            ordered = new double[size];
            shipped = new double[size];
            used = new double[size];
        }

        public Place place() {
            return place;
        }

        /** Days with an entry; those of {@link #day} ascend. */
        public int size() {
            return days.length;
        }

        /** Days since {@code as_of}. */
        public int day(int entry) {
            return days[entry];
        }

        /** Opening stock, receipts, and what firm orders bring. */
        public double given(int entry) {
            return given[entry];
        }

        /** Good units that the plan's own orders make available here. */
        public double ordered(int entry) {
            return ordered[entry];
        }

        /** Units that leave by a move. */
        public double shipped(int entry) {
            return shipped[entry];
        }

        /** Units consumed here, or racks deployed. */
        public double used(int entry) {
            return used[entry];
        }

        public double in(int entry) {
            return given[entry] + ordered[entry];
        }

        public double out(int entry) {
            return shipped[entry] + used[entry];
        }
    }

    private enum Kind {
        GIVEN,
        ORDERED,
        SHIPPED,
        USED
    }

    private final List<Account> accounts;

    private StockLedger(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /** Every item and site at which anything happens, in the order of their names. */
    public List<Account> accounts() {
        return accounts;
    }

    public static StockLedger of(Network network, OrderBook book) {
        Entries entries = new Entries(network);
        for (Inventory i : network.program().inventory()) {
            int day = Math.max(0, entries.day(i.date()));
            entries.add(i.item(), i.site(), day, Kind.GIVEN, i.quantity());
        }
        for (PlannedOrder o : book.orders()) {
            int available = entries.day(o.available());
            Kind kind = o.firm() ? Kind.GIVEN : Kind.ORDERED;
            entries.add(o.item(), o.toSite(), available, kind, o.quantity());
            if (o.type() == Type.MOVE) {
                int release = entries.day(o.release());
                entries.add(o.item(), o.fromSite(), release, Kind.SHIPPED, o.quantity());
            }
        }
        for (Consumption c : book.consumption()) {
            entries.add(c.item(), c.site(), entries.day(c.date()), Kind.USED, c.quantity());
        }
        Map<String, Generation> generations = new HashMap<>();
        network.program().generations().forEach(g -> generations.put(g.name(), g));
        for (Delivery d : book.deliveries()) {
            Generation generation = generations.get(d.generation());
            if (generation != null && generation.rackItem() != null) {
                int deployed = entries.day(d.deployed());
                entries.add(generation.rackItem(), d.site(), deployed, Kind.USED, d.racks());
            }
        }
        return new StockLedger(entries.byPlace());
    }

    /** Entries as they come, then sorted by place and day. */
    private static final class Entries {
        /** Bits of a sort key: the index of the entry, below its day, below its place. */
        private static final int INDEX_BITS = 27;

        private static final int DAY_BITS = 16;

        private final Network network;
        private final Map<String, Boolean> money = new HashMap<>();
        private final Map<Place, Integer> places = new LinkedHashMap<>();
        private long[] keys = new long[1024];
        private byte[] kinds = new byte[1024];
        private double[] quantities = new double[1024];
        private int size;

        Entries(Network network) {
            this.network = network;
            for (Item i : network.program().items()) {
                money.put(i.name(), i.money());
            }
        }

        int day(LocalDate date) {
            return Days.between(network.settings().asOf(), date);
        }

        void add(String item, String site, int day, Kind kind, double quantity) {
            if (day < 0 || money.getOrDefault(item, false)) {
                return;
            }
            if (day >= 1 << DAY_BITS) {
                throw new IllegalArgumentException(
                        "%s at %s on day %d of the plan: the plan's days go to %d"
                                .formatted(item, site, day, (1 << DAY_BITS) - 1));
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
                quantities = Arrays.copyOf(quantities, size * 2);
            }
            long place = places.computeIfAbsent(new Place(item, site), _ -> places.size());
            keys[size] = ((place << DAY_BITS | day) << INDEX_BITS) | size;
            kinds[size] = (byte) kind.ordinal();
            quantities[size] = quantity;
            size++;
        }

        List<Account> byPlace() {
            long[] sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            List<Account> accounts = new ArrayList<>();
            int first = 0;
            for (Place place : places.keySet()) {
                long number = accounts.size();
                int end = first;
                while (end < size && sorted[end] >>> (DAY_BITS + INDEX_BITS) == number) {
                    end++;
                }
                accounts.add(account(place, sorted, first, end));
                first = end;
            }
            accounts.sort(
                    Comparator.comparing((Account a) -> a.place().item())
                            .thenComparing(a -> a.place().site()));
            return accounts;
        }

        private Account account(Place place, long[] sorted, int first, int end) {
            int days = 0;
            for (int k = first; k < end; k++) {
                if (k == first || dayOf(sorted[k]) != dayOf(sorted[k - 1])) {
                    days++;
                }
            }
            Account account = new Account(place, days);
            int entry = -1;
            for (int k = first; k < end; k++) {
                if (k == first || dayOf(sorted[k]) != dayOf(sorted[k - 1])) {
                    entry++;
                    account.days[entry] = dayOf(sorted[k]);
                }
                int index = (int) (sorted[k] & ((1L << INDEX_BITS) - 1));
                double[] column =
                        switch (Kind.values()[kinds[index]]) {
                            case GIVEN -> account.given;
                            case ORDERED -> account.ordered;
                            case SHIPPED -> account.shipped;
                            case USED -> account.used;
                        };
                column[entry] += quantities[index];
            }
            return account;
        }

        private static int dayOf(long key) {
            return (int) (key >>> INDEX_BITS) & ((1 << DAY_BITS) - 1);
        }
    }
}
