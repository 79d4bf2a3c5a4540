package io.rackwright.plan.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is promised so far: lots and who took of them, orders drafted, capacity drawn. Everything
 * done since a {@link #mark} can be undone, so that a search may try and give up.
 *
 * <p>The only mutable state of the dispatch. Not thread-safe.
 */
final class Ledger {
    private static final double USED_UP = 1e-7;

    /** So many units that a consumer took of a lot. */
    record Take(Draft consumer, Lot lot, double quantity) {}

    private record Draw(Calendar calendar, int week, double units) {}

    private record Spent(double[] quota, int index, double units) {}

    private final List<List<Lot>> lots = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Take> takes = new ArrayList<>();
    private final List<Object> journal = new ArrayList<>();
    private int nextId;

    Ledger(int places) {
        for (int p = 0; p < places; p++) {
            lots.add(new ArrayList<>());
        }
    }

    int mark() {
        return journal.size();
    }

    /** Takes back everything since the mark. */
    void undoTo(int mark) {
        while (journal.size() > mark) {
            switch (journal.removeLast()) {
                case Take take -> {
                    take.lot().left += take.quantity();
                    takes.removeLast();
                }
                case Lot lot -> lots.get(lot.place).remove(lot);
                case Draft _ -> drafts.removeLast();
                case Draw draw -> draw.calendar().add(draw.week(), draw.units());
                case Runnable undo -> undo.run();
                case Spent spent -> spent.quota()[spent.index()] += spent.units();
                default -> throw new IllegalStateException("unknown entry in the journal");
            }
        }
    }

    int newId() {
        return nextId++;
    }

    void add(Draft draft) {
        drafts.add(draft);
        journal.add(draft);
    }

    /** Lots of a place are kept by the day on which they are there. */
    Lot add(Lot lot) {
        List<Lot> here = lots.get(lot.place);
        int at = here.size();
        while (at > 0 && here.get(at - 1).availableDay > lot.availableDay) {
            at--;
        }
        here.add(at, lot);
        journal.add(lot);
        return lot;
    }

    void take(Draft consumer, Lot lot, double quantity) {
        Take take = new Take(consumer, lot, quantity);
        lot.left -= quantity;
        takes.add(take);
        journal.add(take);
    }

    void draw(Calendar calendar, int week, double units) {
        calendar.add(week, -units);
        journal.add(new Draw(calendar, week, units));
    }

    /** How something that is kept elsewhere is taken back. */
    void undoBy(Runnable undo) {
        journal.add(undo);
    }

    /** Uses up a part of what guidance allots. */
    void spend(double[] quota, int index, double units) {
        quota[index] -= units;
        journal.add(new Spent(quota, index, units));
    }

    /**
     * What was done is final: nothing before this can be undone. Lots used up leave their place.
     */
    void commit() {
        Set<Integer> touched = new TreeSet<>();
        for (Object entry : journal) {
            if (entry instanceof Take take) {
                touched.add(take.lot().place);
            }
        }
        for (int place : touched) {
            lots.get(place).removeIf(lot -> lot.left <= USED_UP);
        }
        journal.clear();
    }

    List<Lot> lotsAt(int place) {
        return lots.get(place);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Take> takes() {
        return takes;
    }
}
