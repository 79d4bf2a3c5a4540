package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.resilience.simulation.Outlook.DeliveryOutlook;
import io.rackwright.resilience.simulation.Outlook.DemandOutlook;
import io.rackwright.resilience.simulation.Outlook.DriverOutlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an {@link Outlook} from the futures. */
final class OutlookReading {
    private final Network network;
    private final OrderBook book;
    private final SimulationRequest request;
    private final Futures futures;
    private final LocalDate asOf;
    private final Map<String, List<Integer>> deliveriesOf = new HashMap<>();

    OutlookReading(Network network, OrderBook book, SimulationRequest request, Futures futures) {
        this.network = network;
        this.book = book;
        this.request = request;
        this.futures = futures;
        asOf = network.settings().asOf();
        for (int i = 0; i < book.deliveries().size(); i++) {
            deliveriesOf
                    .computeIfAbsent(book.deliveries().get(i).demandId(), _ -> new ArrayList<>())
                    .add(i);
        }
    }

    Outlook outlook() {
        List<DemandOutlook> demands = demands();
        return new Outlook(
                request,
                deliveries(),
                demands,
                drivers(demands),
                racksOnTime(),
                demands.stream().mapToDouble(DemandOutlook::rackWeeksLate).sum(),
                plannedRackWeeksLate(),
                megawattsOnline());
    }

    private int day(LocalDate date) {
        return Days.between(asOf, date);
    }

    private List<DeliveryOutlook> deliveries() {
        List<DeliveryOutlook> outlooks = new ArrayList<>();
        for (int i = 0; i < book.deliveries().size(); i++) {
            Delivery d = book.deliveries().get(i);
            LocalDate needBy = network.demand(d.demandId()).needBy();
            DateOutlook dates =
                    DateOutlook.of(asOf, day(d.deployed()), day(needBy), futures.deployed()[i]);
            outlooks.add(new DeliveryOutlook(d, needBy, dates));
        }
        return outlooks;
    }

    private List<DemandOutlook> demands() {
        List<DemandOutlook> outlooks = new ArrayList<>();
        for (int i = 0; i < network.program().demands().size(); i++) {
            outlooks.add(demand(network.program().demands().get(i), futures.rackDaysLate()[i]));
        }
        return outlooks;
    }

    private DemandOutlook demand(Demand demand, long[] lateByDriver) {
        int needed = day(demand.needBy());
        int[] last = new int[request.futures()];
        int planned = 0;
        long racks = 0;
        long onTime = 0;
        long rackDaysLate = 0;
        for (int i : deliveriesOf.getOrDefault(demand.name(), List.of())) {
            Delivery d = book.deliveries().get(i);
            planned = Math.max(planned, day(d.deployed()));
            racks += d.racks();
            int[] days = futures.deployed()[i];
            for (int f = 0; f < last.length; f++) {
                last[f] = Math.max(last[f], days[f]);
                onTime += days[f] <= needed ? d.racks() : 0;
                rackDaysLate += d.racks() * Math.max(0, days[f] - needed);
            }
        }
        long missing = Math.max(0, demand.racks() - racks);
        int worst = worst(lateByDriver);
        long late = sum(lateByDriver);
        return new DemandOutlook(
                demand,
                missing > 0 ? null : DateOutlook.of(asOf, planned, needed, last),
                (double) onTime / request.futures(),
                rackDaysLate / 7.0 / request.futures() + undeliveredWeeks(demand, missing),
                worst < 0 ? null : futures.drivers().get(worst),
                worst < 0 ? 0 : (double) lateByDriver[worst] / late);
    }

    private double undeliveredWeeks(Demand demand, long racks) {
        int days = Days.between(demand.needBy(), network.settings().horizonEnd());
        return racks * Math.max(0, days) / 7.0;
    }

    /** The driver of the most rack-days; -1 when none has any. */
    private int worst(long[] lateByDriver) {
        int worst = -1;
        for (int k = 0; k < futures.drivers().size(); k++) {
            if (lateByDriver[k] > (worst < 0 ? 0 : lateByDriver[worst])) {
                worst = k;
            }
        }
        return worst;
    }

    private static long sum(long[] figures) {
        long sum = 0;
        for (long figure : figures) {
            sum += figure;
        }
        return sum;
    }

    private List<DriverOutlook> drivers(List<DemandOutlook> demands) {
        Map<Driver, Integer> mainOf = new HashMap<>();
        for (DemandOutlook d : demands) {
            if (d.driver() != null) {
                mainOf.merge(d.driver(), 1, Integer::sum);
            }
        }
        long all = 0;
        long[] rackDays = new long[futures.drivers().size() + 1];
        for (long[] ofDemand : futures.rackDaysLate()) {
            all += sum(ofDemand);
            for (int k = 0; k < rackDays.length; k++) {
                rackDays[k] += ofDemand[k];
            }
        }
        List<DriverOutlook> outlooks = new ArrayList<>();
        for (int k = 0; k < futures.drivers().size(); k++) {
            Driver driver = futures.drivers().get(k);
            if (rackDays[k] > 0) {
                outlooks.add(
                        new DriverOutlook(
                                driver,
                                rackDays[k] / 7.0 / futures.traced(),
                                (double) rackDays[k] / all,
                                mainOf.getOrDefault(driver, 0)));
            }
        }
        outlooks.sort(Comparator.comparingDouble(DriverOutlook::rackWeeksLate).reversed());
        return outlooks;
    }

    private Confidence racksOnTime() {
        double planned = 0;
        double[] onTime = new double[request.futures()];
        for (int i = 0; i < book.deliveries().size(); i++) {
            Delivery d = book.deliveries().get(i);
            int needed = day(network.demand(d.demandId()).needBy());
            planned += day(d.deployed()) <= needed ? d.racks() : 0;
            addWhereBy(needed, futures.deployed()[i], d.racks(), onTime);
        }
        return Confidence.of(planned, onTime);
    }

    private static void addWhereBy(int day, int[] days, double figure, double[] to) {
        for (int f = 0; f < to.length; f++) {
            if (days[f] <= day) {
                to[f] += figure;
            }
        }
    }

    private double plannedRackWeeksLate() {
        Map<String, Long> missing = new HashMap<>();
        network.program().demands().forEach(d -> missing.put(d.name(), d.racks()));
        double weeks = 0;
        for (Delivery d : book.deliveries()) {
            LocalDate needBy = network.demand(d.demandId()).needBy();
            weeks += d.racks() * Math.max(0, Days.between(needBy, d.deployed())) / 7.0;
            missing.merge(d.demandId(), -d.racks(), Long::sum);
        }
        for (Demand d : network.program().demands()) {
            weeks += undeliveredWeeks(d, Math.max(0, missing.getOrDefault(d.name(), 0L)));
        }
        return weeks;
    }

    private SortedMap<Integer, Confidence> megawattsOnline() {
        SortedMap<Integer, Confidence> byYear = new TreeMap<>();
        LocalDate end = network.settings().horizonEnd();
        for (int year = asOf.getYear(); year <= end.getYear(); year++) {
            LocalDate lastDay = LocalDate.of(year, 12, 31);
            int by = day(lastDay.isAfter(end) ? end : lastDay);
            double planned = 0;
            double[] megawatts = new double[request.futures()];
            for (int i = 0; i < book.deliveries().size(); i++) {
                Delivery d = book.deliveries().get(i);
                double each = network.generation(d.generation()).facilityMwPerRack();
                planned += day(d.deployed()) <= by ? d.racks() * each : 0;
                addWhereBy(by, futures.deployed()[i], d.racks() * each, megawatts);
            }
            byYear.put(year, Confidence.of(planned, megawatts));
        }
        return byYear;
    }
}
