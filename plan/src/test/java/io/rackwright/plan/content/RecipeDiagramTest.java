package io.rackwright.plan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.plan.content.ContentStandard.Asked;
import io.rackwright.plan.content.RecipeDiagram.Choice;
import io.rackwright.plan.content.RecipeDiagram.End;
import io.rackwright.plan.content.RecipeDiagram.Node;
import io.rackwright.plan.content.RecipeDiagram.Part;
import io.rackwright.plan.example.SmallLaw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeDiagramTest {
    private static ContentStandard moreThan(int... pcts) {
        return new ContentStandard(
                IntStream.range(0, pcts.length)
                        .mapToObj(k ->
                                new Asked(
                                        SmallLaw.contentRule("TEST-" + k, pcts[k]),
                                        BigDecimal.valueOf(pcts[k])))
                        .toList());
    }

    private static Part choice(String name, double homeUsd, double foreignUsd) {
        return new Part(name, homeUsd, foreignUsd, true);
    }

    /** Tray 88, busbar 6, frame 6, dearer by a tenth at home: it is the tray that decides. */
    @Test
    void whereOneComponentIsMostOfTheCostItAloneIsAsked() {
        RecipeDiagram diagram =
                new RecipeDiagram(
                        moreThan(65),
                        List.of(
                                choice("TRAY", 96.8, 88),
                                choice("BUSBAR", 6.6, 6),
                                choice("FRAME", 6.6, 6)));

        assertThat(diagram.nodes()).hasSize(1);
        assertThat(diagram.components()).containsExactly("TRAY");
        assertThat(diagram.root())
                .isInstanceOfSatisfying(
                        Choice.class,
                        root -> {
                            assertThat(root.home()).isEqualTo(End.PASSES);
                            assertThat(root.anywhere()).isEqualTo(End.FAILS);
                        });
    }

    @Test
    void exactlyTheShareIsNotMoreThanTheShare() {
        List<Part> parts = List.of(choice("A", 65, 65), new Part("B", null, 35.0, true));

        assertThat(new RecipeDiagram(moreThan(65), parts).isPossible()).isFalse();
        assertThat(new RecipeDiagram(moreThan(64), parts).isPossible()).isTrue();
    }

    @Test
    void whatSomeRacksDoWithoutCountsOnlyAgainst() {
        List<Part> parts =
                List.of(new Part("OLD", 70.0, 70.0, false), new Part("REST", 30.0, null, true));

        RecipeDiagram diagram = new RecipeDiagram(moreThan(50), parts);

        // From anywhere: 30 of 100. From home it may be absent: 30 of 30.
        assertThat(diagram.components()).containsExactly("OLD");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static List<Part> random(Random random) {
        List<Part> parts = new ArrayList<>();
        int n = 1 + random.nextInt(9);
        for (int k = 0; k < n; k++) {
            double usd = 1 + random.nextInt(40);
            boolean noHome = random.nextInt(6) == 0;
            boolean noForeign = !noHome && random.nextInt(6) == 0;
            parts.add(
                    new Part(
                            "C" + k,
                            noHome ? null : Double.valueOf(usd * 1.1),
                            noForeign ? null : Double.valueOf(usd),
                            random.nextInt(8) != 0));
        }
        return parts;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPathPassesExactlyWhereItsSumDoes(long seed) {
        Random random = new Random(seed);
        ContentStandard standard =
                seed % 3 == 0
                        ? moreThan(20 + random.nextInt(60), 20 + random.nextInt(60))
                        : moreThan(20 + random.nextInt(60));
        List<Part> parts = random(random);
        RecipeDiagram diagram = new RecipeDiagram(standard, parts);
        Map<String, Double> price = new HashMap<>();
        parts.forEach(p -> price.put(p.component(), (double) random.nextInt(9)));
        double cheapest = Double.POSITIVE_INFINITY;

        for (int set = 0; set < 1 << parts.size(); set++) {
            Set<String> home = new HashSet<>();
            double usd = 0;
            boolean possible = true;
            for (int k = 0; k < parts.size(); k++) {
                if ((set >> k & 1) == 1) {
                    possible &= parts.get(k).isChoice();
                    home.add(parts.get(k).component());
                    usd += price.getOrDefault(parts.get(k).component(), 0.0);
                }
            }
            if (possible) {
                boolean passes = passes(standard, parts, home);
                assertThat(end(diagram.root(), home) == End.PASSES).isEqualTo(passes);
                cheapest = passes ? Math.min(cheapest, usd) : cheapest;
            }
        }

        assertThat(diagram.isPossible()).isEqualTo(cheapest < Double.POSITIVE_INFINITY);
        if (diagram.isPossible()) {
            Set<String> best = diagram.cheapest(price).orElseThrow();
            double usd = best.stream().mapToDouble(c -> price.getOrDefault(c, 0.0)).sum();
            assertThat(usd).isCloseTo(cheapest, within(1e-9));
            assertThat(passes(standard, parts, best)).isTrue();
        }
    }

    private static Node end(Node root, Set<String> home) {
        Node at = root;
        while (at instanceof Choice node) {
            at = home.contains(node.component()) ? node.home() : node.anywhere();
        }
        return at;
    }

    /** In whole tenths of a dollar and percents: exact. What may be absent is worst either way. */
    private static boolean passes(ContentStandard standard, List<Part> parts, Set<String> home) {
        for (Asked asked : standard.asked()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Part p : parts) {
                Double foreign = p.foreignUsd();
                Double own = p.homeUsd();
                BigDecimal hundred = BigDecimal.valueOf(100);
                if (foreign != null && !home.contains(p.component())) {
                    sum = sum.subtract(asked.pct().multiply(tenths(foreign)));
                } else if (own != null && p.always()) {
                    sum = sum.add(hundred.subtract(asked.pct()).multiply(tenths(own)));
                }
            }
            if (sum.signum() <= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal tenths(double usd) {
        return BigDecimal.valueOf(Math.round(usd * 10));
    }
}
