package io.rackwright.plan.optimise;

import io.rackwright.model.Demand;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.optimise.PlanReading.DemandGroup;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a demand is late: the chain of binding rows behind its racks.
 *
 * <p>In an optimal solution a column in use pays for itself exactly: what its product is worth
 * equals its own cost, its components at their worth, and the rent of every limit that it draws on.
 * So the worth of a late rack is taken apart down the tiers, at each place along the column that
 * supplies most of it, and the rents that are met on the way are what makes it dear. What is
 * supplied by stock alone is dear by itself: what it is worth above its cost is laid on its
 * balance.
 */
final class LateCauses {
    private static final int CAUSES_PER_DEMAND = 6;
    private static final double DOLLAR = 1.0;
    private static final double IN_USE = 1e-6;

    private final Formulation f;
    private final LinearSolution solution;
    private final int[] starts;
    private final int[] rows;
    private final double[] entries;
    private final int[] supplier;
    private final Map<Integer, Map<Integer, Double>> rents = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    LateCauses(Formulation f, LinearModel model, LinearSolution solution) {
        this.f = f;
        this.solution = solution;
        this.starts = model.columnStarts();
        this.rows = model.entryRows();
        this.entries = model.entryValues();
        this.supplier = mainSuppliers(model);
    }

    /** By balance row: the column that brings most into it; -1 when none does. */
    private int[] mainSuppliers(LinearModel model) {
        int[] most = new int[model.rows()];
        double[] brought = new double[model.rows()];
        Arrays.fill(most, -1);
        for (int c = 0; c < model.columns(); c++) {
            double value = solution.columnValues()[c];
            for (int k = starts[c]; value > IN_USE && k < starts[c + 1]; k++) {
                if (isBalance(rows[k]) && entries[k] * value > brought[rows[k]]) {
                    brought[rows[k]] = entries[k] * value;
                    most[rows[k]] = c;
                }
            }
        }
        return most;
    }

    private boolean isBalance(int row) {
        return f.rows().get(row).kind().equals("balance");
    }

    /**
     * @param deployments of the plan
     * @param worthless limits of which one more unit saves nothing, by name: no cause
     */
    List<BindingRow> bindingRows(List<Deployment> deployments, Set<String> worthless) {
        Map<Served, Integer> columns = new HashMap<>();
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c)
                            instanceof Decision.Deploy(Demand demand, int bucket, boolean failing)
                    && !failing) {
                columns.putIfAbsent(new Served(DemandGroup.of(demand), bucket), c);
            }
        }
        Map<String, Deployment> worst = new LinkedHashMap<>();
        for (Deployment d : deployments) {
            if (rackWeeksLate(d) > 0) {
                worst.merge(d.demandId(), d, (a, b) -> rackWeeksLate(b) > rackWeeksLate(a) ? b : a);
            }
        }
        List<BindingRow> found = new ArrayList<>();
        worst.values().forEach(d -> found.addAll(causes(d, columns, worthless)));
        return found;
    }

    private record Served(DemandGroup group, int bucket) {}

    private double rackWeeksLate(Deployment d) {
        int need = f.graph().needDay(f.network().demand(d.demandId()));
        return d.racks()
                * NetworkColumns.meanWeeksLate(
                        f.buckets().start(d.bucket()), f.buckets().end(d.bucket()), need);
    }

    /**
     * What would make the rack dear in the bucket of its need, and so has it wait; where no limit
     * is met there, since nothing can be there by then, what makes it dear in each later bucket up
     * to the one in which it is deployed.
     */
    private List<BindingRow> causes(
            Deployment late, Map<Served, Integer> columns, Set<String> worthless) {
        Demand demand = f.network().demand(late.demandId());
        int needed = f.buckets().of(Math.max(0, f.graph().needDay(demand)));
        for (int t = needed; t <= late.bucket(); t++) {
            Integer column = columns.get(new Served(DemandGroup.of(demand), t));
            if (column == null) {
                continue;
            }
            List<BindingRow> found =
                    causes(late.demandId(), column).stream()
                            .filter(r -> !worthless.contains(r.row()))
                            .toList();
            if (found.stream().anyMatch(r -> !r.row().startsWith("balance["))) {
                return found;
            }
        }
        return List.of();
    }

    private List<BindingRow> causes(String demand, int column) {
        Map<Integer, Double> rent = new HashMap<>();
        addInputs(column, 1, rent);
        int bucket = f.decisions().get(column).bucket();
        return rent.entrySet().stream()
                .filter(e -> e.getValue() > DOLLAR && isCause(e.getKey()))
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(CAUSES_PER_DEMAND)
                .map(e ->
                        new BindingRow(
                                demand, bucket, f.rows().get(e.getKey()).toString(), e.getValue()))
                .toList();
    }

    /** That there is no rack is no cause of there being none. */
    private boolean isCause(int row) {
        String subject = f.rows().get(row).subject();
        return !isBalance(row)
                || f.network()
                        .generationOfRack(subject.substring(0, subject.lastIndexOf('@')))
                        .isEmpty();
    }

    /** Rents of everything that {@code units} of a column use. */
    private void addInputs(int column, double units, Map<Integer, Double> into) {
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            RowName name = f.rows().get(rows[k]);
            double usd = -solution.rowDuals()[rows[k]] * entries[k] * units / Formulation.USD;
            if (name.kind().equals("balance")) {
                if (entries[k] < 0) {
                    double used = -entries[k] * units;
                    rentOf(rows[k]).forEach((row, r) -> into.merge(row, r * used, Double::sum));
                }
            } else if (name.kind().equals("power-carry")) {
                into.merge(powerRow(name), usd, Double::sum);
            } else if (Prices.LIMITS.contains(name.kind()) && usd > 0) {
                into.merge(rows[k], usd, Double::sum);
            }
        }
    }

    /** The first limit on power, from the bucket on, that binds. */
    private int powerRow(RowName carry) {
        int first = -1;
        for (int row = 0; row < f.rows().size(); row++) {
            RowName name = f.rows().get(row);
            boolean limit =
                    name.kind().equals("power")
                            && name.subject().equals(carry.subject())
                            && name.bucket() >= carry.bucket();
            if (limit && (first < 0 || solution.rowDuals()[row] < 0)) {
                first = row;
                if (solution.rowDuals()[row] < 0) {
                    return row;
                }
            }
        }
        return first;
    }

    /** Rents in one unit of a place's balance: by row, dollars. */
    private Map<Integer, Double> rentOf(int balanceRow) {
        Map<Integer, Double> known = rents.get(balanceRow);
        if (known != null) {
            return known;
        }
        if (!open.add(balanceRow)) {
            return Map.of();
        }
        Map<Integer, Double> rent = new HashMap<>();
        int column = supplier[balanceRow];
        if (column < 0) {
            rent.put(balanceRow, scarcityUsd(balanceRow));
        } else {
            double brought = 0;
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                if (isBalance(rows[k]) && entries[k] > 0) {
                    brought += entries[k];
                }
            }
            addInputs(column, 1 / brought, rent);
        }
        open.remove(balanceRow);
        rents.put(balanceRow, rent);
        return rent;
    }

    /** What a unit of stock alone is worth above what the item costs. */
    private double scarcityUsd(int balanceRow) {
        String subject = f.rows().get(balanceRow).subject();
        String item = subject.substring(0, subject.lastIndexOf('@'));
        double worthUsd = solution.rowDuals()[balanceRow] / Formulation.USD;
        return Math.max(0, worthUsd - f.scale(item) * f.network().standardCostUsd(item));
    }
}
