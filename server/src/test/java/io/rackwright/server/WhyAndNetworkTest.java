package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.explain.Answer;
import io.rackwright.app.explain.Explanations;
import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages Why and Network say against the run itself, read back from its folder. */
final class WhyAndNetworkTest {
    private static Caller admin;
    private static Run run;
    private static PlanView plan;

    @BeforeAll
    static void start() throws IOException {
        TestServer server = TestServer.shared();
        admin = server.administrator();
        run = RunReader.read(server.data().resolve("runs/1"));
        plan = run.view();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path) {
        return admin.get(path).expect(200).json();
    }

    private static JsonNode why(String subject) throws InterruptedException {
        for (int k = 0; k < 400; k++) {
            JsonNode why = get("/runs/1/why?subject=" + encoded(subject));
            if (why.path("stage").asString().equals("DONE")) {
                return why.path("answer");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer about " + subject);
    }

    private static List<PlannedOrder> orders(PlannedOrder.Type type) {
        return plan.book().orders().stream().filter(o -> o.type() == type).toList();
    }

    @Test
    void anExplanationIsTheCommandsOwn() throws Exception {
        String demand = plan.network().program().demands().getLast().name();
        String order = orders(PlannedOrder.Type.MAKE).getFirst().id();
        String pool = plan.network().program().pools().getFirst().pool();
        for (String subject : List.of(demand, order, pool)) {
            Answer expected = Explanations.of(run, subject, false);
            JsonNode told = why(subject);

            assertThat(told.path("headline").asString()).isEqualTo(expected.headline());
            assertThat(told.path("kind").asString()).isEqualTo(expected.kind());
            assertThat(told.path("parts").size()).isEqualTo(expected.parts().size());
            for (int k = 0; k < expected.parts().size(); k++) {
                Answer.Part part = expected.parts().get(k);
                assertThat(told.path("parts").get(k).path("name").asString())
                        .isEqualTo(part.name());
                if (part.table() != null) {
                    assertThat(told.path("parts").get(k).path("table").path("rows").size())
                            .isEqualTo(part.table().rows().size());
                }
            }
        }
    }

    @Test
    void whatTheRunDoesNotHaveIsSaidWithWhatIsMeantPerhaps() throws Exception {
        String demand = plan.network().program().demands().getFirst().name();
        String wrong = demand.substring(0, demand.length() - 1) + "X";
        Caller.Answer answer = admin.get("/runs/1/why?subject=" + encoded(wrong));
        for (int k = 0; k < 400 && answer.status() == 200; k++) {
            Thread.sleep(100);
            answer = admin.get("/runs/1/why?subject=" + encoded(wrong));
        }

        assertThat(answer.expect(404).text()).contains("Maybe");
        admin.get("/runs/1/why").expect(400);
        admin.get("/runs/77/why?subject=x").expect(404);
        admin.get("/runs/1/pegging/demand?demand=" + encoded(wrong)).expect(404);
        admin.get("/runs/1/pegging/order?order=O-x").expect(404);
        admin.get("/runs/1/network/site?site=x").expect(404);
        admin.get("/runs/1/network/flow?from=x&to=y").expect(404);
        admin.get("/runs/77/network").expect(404);
    }

    @Test
    void subjectsAreFoundByTheirNameFirst() {
        for (String subject :
                List.of(
                        plan.network().program().demands().getFirst().name(),
                        plan.network().program().pools().getFirst().pool(),
                        plan.book().orders().getFirst().id())) {
            JsonNode found = get("/runs/1/subjects?q=" + encoded(subject)).path("subjects");
            assertThat(found.get(0).path("subject").asString()).isEqualTo(subject);
        }
        assertThat(get("/runs/1/subjects?q=nothing+is+called+so").path("subjects").size()).isZero();
    }

    /** Every unit that is pegged to a demand is at one place of its tree, and can be come to. */
    @Test
    void aDemandsTreeHoldsAllThatIsPeggedToIt() {
        for (var demand : plan.network().program().demands()) {
            Map<String, Double> expected = new HashMap<>();
            for (Peg peg : plan.book().pegging()) {
                if (peg.demandId().equals(demand.name())) {
                    expected.merge(peg.item(), peg.quantity(), Double::sum);
                }
            }
            JsonNode tree = get("/runs/1/pegging/demand?demand=" + encoded(demand.name()));
            Map<String, Double> told = new HashMap<>();
            Map<String, JsonNode> places = new HashMap<>();
            for (JsonNode place : tree.path("places")) {
                told.merge(
                        place.path("item").asString(),
                        place.path("quantity").asDouble(),
                        Double::sum);
                places.put(place.path("id").asString(), place);
                JsonNode orders =
                        get(
                                "/runs/1/pegging/place?demand=%s&item=%s&site=%s"
                                        .formatted(
                                                encoded(demand.name()),
                                                encoded(place.path("item").asString()),
                                                encoded(place.path("site").asString())));
                assertThat(orders.path("total").asLong()).isEqualTo(place.path("orders").asLong());
                double pegged = 0;
                for (JsonNode order : orders.path("orders")) {
                    pegged += order.path("pegged").asDouble();
                }
                if (orders.path("total").asLong() == orders.path("orders").size()) {
                    assertThat(pegged).isCloseTo(place.path("quantity").asDouble(), within(1e-6));
                }
            }
            assertThat(told.keySet()).isEqualTo(expected.keySet());
            expected.forEach((item, units) ->
                    assertThat(told.get(item)).isCloseTo(units, within(1e-6 * (1 + units))));

            Set<String> reached = new HashSet<>();
            Deque<String> next = new ArrayDeque<>();
            tree.path("roots").forEach(r -> next.add(r.asString()));
            while (!next.isEmpty()) {
                String id = next.remove();
                if (reached.add(id)) {
                    Objects.requireNonNull(places.get(id))
                            .path("takes")
                            .forEach(t -> next.add(t.asString()));
                }
            }
            assertThat(reached).isEqualTo(places.keySet());
        }
    }

    @Test
    void anOrderTakesWhatItConsumesFromWhatWasThere() {
        PlannedOrder make = orders(PlannedOrder.Type.MAKE).getLast();
        JsonNode told = get("/runs/1/pegging/order?order=" + make.id());
        Map<String, Double> expected = new HashMap<>();
        for (Consumption c : plan.book().consumption()) {
            if (c.consumer().equals(make.id()) && !plan.network().item(c.item()).money()) {
                expected.merge(c.item(), c.quantity(), Double::sum);
            }
        }
        Map<String, Double> takes = new HashMap<>();
        for (JsonNode taken : told.path("takes")) {
            takes.put(taken.path("item").asString(), taken.path("quantity").asDouble());
            for (JsonNode from : taken.path("from")) {
                assertThat(from.path("to").asString()).isEqualTo(make.fromSite());
                assertThat(from.path("available").asString(""))
                        .isLessThanOrEqualTo(taken.path("date").asString());
            }
        }

        assertThat(takes).isEqualTo(expected);
        assertThat(told.path("serves").size())
                .isEqualTo(
                        (int)
                                plan.book().pegging().stream()
                                        .filter(p -> p.orderId().equals(make.id()))
                                        .count());
    }

    @Test
    void everyMoveIsInOneFlow() {
        JsonNode network = get("/runs/1/network");
        List<PlannedOrder> moves = orders(PlannedOrder.Type.MOVE);

        assertThat(sum(network, "orders")).isEqualTo(moves.size());
        assertThat(sum(network, "usd"))
                .isCloseTo(
                        total(
                                moves,
                                o ->
                                        o.quantity()
                                                * plan.network()
                                                        .transferPriceUsd(o.item(), o.fromSite())),
                        within(1.0));
        assertThat(sum(network, "kg"))
                .isCloseTo(
                        total(
                                moves,
                                o ->
                                        o.quantity()
                                                * plan.network().item(o.item()).shippingWeightKg()),
                        within(1.0));
        assertThat(sum(network, "freightUsd"))
                .isCloseTo(total(moves, PlannedOrder::freightUsd), within(1.0));
        Set<String> pairs = new LinkedHashSet<>();
        moves.forEach(o -> pairs.add(o.fromSite() + "&to=" + o.toSite()));
        double usd = 0;
        for (String pair : pairs) {
            for (JsonNode item : get("/runs/1/network/flow?from=" + pair).path("items")) {
                usd += item.path("usd").asDouble();
            }
        }
        assertThat(usd).isCloseTo(sum(network, "usd"), within(1.0));
    }

    private static double total(List<PlannedOrder> orders, ToDoubleFunction<PlannedOrder> of) {
        return orders.stream().mapToDouble(of).sum();
    }

    private static double sum(JsonNode network, String of) {
        double sum = 0;
        for (JsonNode flow : network.path("flows")) {
            for (JsonNode quarter : flow.path("quarters")) {
                sum += quarter.path(of).asDouble();
            }
        }
        return sum;
    }

    @Test
    void whatIsFullIsWhatTheReportCallsFull() {
        Map<String, Integer> full = new HashMap<>();
        Map<String, Double> used = new HashMap<>();
        for (CapacityUseReport.Row row : new CapacityUseReport().of(plan).rows()) {
            full.merge(row.kind() + " " + row.subject(), row.isFull() ? 1 : 0, Integer::sum);
            used.merge(row.kind() + " " + row.subject(), row.used(), Double::sum);
        }
        JsonNode loads = get("/runs/1/network").path("loads");

        assertThat(loads.size()).isEqualTo(full.size());
        for (JsonNode load : loads) {
            String name = load.path("kind").asString() + " " + load.path("subject").asString();
            int months = 0;
            double sum = 0;
            for (JsonNode quarter : load.path("quarters")) {
                months += quarter.path("fullMonths").asInt();
                sum += quarter.path("used").asDouble();
            }
            assertThat(months).as(name).isEqualTo(full.get(name));
            assertThat(sum).as(name).isCloseTo(used.get(name), within(0.01));
            assertThat(load.path("site").asString("")).as(name).isNotEmpty();
        }
    }

    @Test
    void aSiteHasItsOrdersAndItsLateDemands() {
        double orders = 0;
        for (var site : plan.network().program().sites()) {
            JsonNode detail = get("/runs/1/network/site?site=" + encoded(site.name()));
            for (JsonNode item : detail.path("items")) {
                orders += item.path("orders").asDouble();
            }
        }

        assertThat(orders)
                .isEqualTo(
                        plan.book().orders().size()
                                - (double) orders(PlannedOrder.Type.MOVE).size());
    }
}
