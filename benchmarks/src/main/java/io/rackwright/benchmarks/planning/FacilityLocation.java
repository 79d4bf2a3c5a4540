package io.rackwright.benchmarks.planning;

import io.rackwright.solver.LinearModel;
import java.util.List;

/**
 * Capacitated facility location: which facilities to open, and what share of each customer's demand
 * each serves, at least cost.
 *
 * <p>The formulation is the strong one: beside capacity, a share needs its facility open ({@code
 * x_ij <= y_i}, customer by customer), and together the open facilities hold the whole demand. See
 * Cornuéjols, Sridharan and Thizy, "A comparison of heuristics and relaxations for the capacitated
 * plant location problem", EJOR 50 (1991).
 */
public record FacilityLocation(List<Facility> facilities, List<Customer> customers)
        implements PlanningInstance {

    public FacilityLocation {
        facilities = List.copyOf(facilities);
        customers = List.copyOf(customers);
    }

    public record Facility(double capacity, double fixedCost) {}

    /**
     * @param costs of serving the whole demand, by facility in their order
     */
    public record Customer(double demand, List<Double> costs) {
        public Customer {
            costs = List.copyOf(costs);
        }
    }

    @Override
    public LinearModel model() {
        LinearModel.Builder model = LinearModel.builder();
        int[] served = new int[customers.size()];
        for (int j = 0; j < served.length; j++) {
            served[j] = model.row(1, 1);
        }
        double demanded = customers.stream().mapToDouble(Customer::demand).sum();
        int enough = model.row(demanded, Double.POSITIVE_INFINITY);
        for (int i = 0; i < facilities.size(); i++) {
            Facility facility = facilities.get(i);
            int open = model.integerColumn(facility.fixedCost(), 0, 1);
            model.entry(enough, open, facility.capacity());
            int capacity = model.row(Double.NEGATIVE_INFINITY, 0);
            model.entry(capacity, open, -facility.capacity());
            for (int j = 0; j < served.length; j++) {
                Customer customer = customers.get(j);
                int share = model.column(customer.costs().get(i), 0, 1);
                model.entry(served[j], share, 1);
                model.entry(capacity, share, customer.demand());
                int needsOpen = model.row(Double.NEGATIVE_INFINITY, 0);
                model.entry(needsOpen, share, 1);
                model.entry(needsOpen, open, -largestShare(facility, customer));
            }
        }
        return model.build();
    }

    private static double largestShare(Facility facility, Customer customer) {
        return facility.capacity() < customer.demand()
                ? facility.capacity() / customer.demand()
                : 1;
    }
}
