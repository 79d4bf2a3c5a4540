package io.rackwright.plan.optimise;

import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What each limit is worth, from the duals of the model with its integers fixed. */
final class Prices {
    /** Kinds of rows that are limits of the world, not bookkeeping of the model. */
    static final Set<String> LIMITS =
            Set.of("capacity", "pool", "option", "power", "lane", "maximum-share", "minimum-share");

    /**
     * The dearest limits get their price for one unit more and less by solving again, as many as
     * this many columns allow: a small model many, a large one a few.
     */
    private static final int COLUMNS_SOLVED_AGAIN = 1_000_000;

    private static final int MOST_SOLVED_AGAIN = 50;

    private static final double HUNDREDTH = 0.01;

    private final SolvedModel solved;
    private final Formulation f;
    private final LinearModel model;
    private final LinearSolution solution;

    Prices(SolvedModel solved) {
        this.solved = solved;
        this.f = solved.formulation();
        this.model = solved.model();
        this.solution = solved.plan();
    }

    /** Dollars that one unit more of the row's limit saves, by its dual. */
    private double unitUsd(int row) {
        return -solution.rowDuals()[row] / f.rowScale(row) / Formulation.USD;
    }

    List<ShadowPrice> shadowPrices() {
        List<Integer> priced = new ArrayList<>();
        for (int row = 0; row < model.rows(); row++) {
            if (SolvedModel.isLimit(f.rows().get(row)) && unitUsd(row) > 0.005) {
                priced.add(row);
            }
        }
        Set<Integer> dearest = new HashSet<>();
        priced.stream()
                .sorted(
                        Comparator.comparingDouble((Integer row) -> unitUsd(row) * limit(row))
                                .reversed()
                                .thenComparing(row -> row))
                .limit(Math.min(MOST_SOLVED_AGAIN, COLUMNS_SOLVED_AGAIN / model.columns()))
                .forEach(dearest::add);
        List<ShadowPrice> prices = new ArrayList<>();
        for (int row : priced) {
            double more = unitUsd(row);
            double less = more;
            if (dearest.contains(row)) {
                more = oneUnit(row, 1, more);
                less = oneUnit(row, -1, less);
            }
            prices.add(price(row, more, less));
        }
        return prices;
    }

    /** Tries the prices of a seeded sample of the limits that bind. */
    List<PriceTrial> trials(int sample, long seed) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < model.rows(); row++) {
            rows.put(f.rows().get(row).toString(), row);
        }
        List<ShadowPrice> prices = new ArrayList<>(shadowPrices());
        Collections.shuffle(prices, new Random(seed));
        List<PriceTrial> trials = new ArrayList<>();
        for (ShadowPrice price : prices.subList(0, Math.min(sample, prices.size()))) {
            int row = rows.getOrDefault(price.row(), -1);
            double more = HUNDREDTH * price.limit();
            double saved = -solved.objectiveChange(row, more / f.rowScale(row));
            trials.add(
                    new PriceTrial(
                            price.row(),
                            price.oneMoreUsd(),
                            price.oneMoreUsd() * more,
                            saved / Formulation.USD));
        }
        return trials;
    }

    private double limit(int row) {
        return model.rowUpper(row) * f.rowScale(row);
    }

    private double oneUnit(int row, int sign, double dualUsd) {
        double change = solved.objectiveChange(row, sign / f.rowScale(row));
        return Double.isNaN(change) ? dualUsd : Math.max(0, -sign * change / Formulation.USD);
    }

    private ShadowPrice price(int row, double more, double less) {
        RowName name = f.rows().get(row);
        return new ShadowPrice(
                name.toString(),
                name.kind(),
                name.subject(),
                name.bucket(),
                more,
                less,
                solution.rowValues()[row] * f.rowScale(row),
                limit(row));
    }
}
