package io.rackwright.design.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.cable.Link.Tier;
import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.check.HallChecks;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.Halls;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cables as they are listed, counted again without the code that laid them. */
class CablingTest {
    private static Cabling cabling(String text) {
        return Cabling.of(Wiring.of(Layout.of(Halls.read(text))));
    }

    private static void everyPortIsUsedAtMostOnce(Cabling cabling) {
        Set<String> ports = new HashSet<>();
        for (Cable c : cabling.cables()) {
            assertThat(ports.add(c.link().lower().name() + " " + c.link().lowerPort())).isTrue();
            assertThat(ports.add(c.link().upper().name() + " " + c.link().upperPort())).isTrue();
        }
    }

    /** Of each pair of devices of a tier the number of cables, by the lower device. */
    private static Map<String, Map<String, Integer>> pairs(
            Cabling cabling, String fabric, Tier tier) {
        Map<String, Map<String, Integer>> pairs = new TreeMap<>();
        for (Cable c : cabling.cables()) {
            if (c.fabric().name().equals(fabric) && c.link().tier() == tier) {
                pairs.computeIfAbsent(c.link().lower().name(), _ -> new TreeMap<>())
                        .merge(c.link().upper().name(), 1, Integer::sum);
            }
        }
        return pairs;
    }

    @Test
    void theShippedHallHoldsAllItsLimits() throws IOException {
        List<Check> checks = HallChecks.of(cabling(Halls.shipped()));

        assertThat(checks).hasSizeGreaterThan(30).allMatch(c -> c.verdict() == Verdict.HOLDS);
    }

    @Test
    void noPortOfTheShippedHallIsUsedTwiceAndNoSwitchHasMoreThanItHas() throws IOException {
        Cabling cabling = cabling(Halls.shipped());

        everyPortIsUsedAtMostOnce(cabling);
        for (Cable c : cabling.cables()) {
            int ports = c.fabric().switchType().ports();
            assertThat(Integer.parseInt(c.link().upperPort())).isBetween(1, ports);
            if (c.link().tier() != Tier.NODE_LEAF) {
                assertThat(Integer.parseInt(c.link().lowerPort())).isBetween(1, ports);
            }
        }
    }

    /** Two tiers: every leaf has the same number of links to every spine. */
    @Test
    void everyLeafOfTheStorageFabricReachesEverySpineWithTheSameLinks() throws IOException {
        Map<String, Map<String, Integer>> pairs =
                pairs(cabling(Halls.shipped()), "Storage", Tier.LEAF_SPINE);

        assertThat(pairs).hasSize(30);
        for (Map<String, Integer> spines : pairs.values()) {
            assertThat(spines).hasSize(8);
            assertThat(new HashSet<>(spines.values())).containsExactly(2);
        }
    }

    /**
     * Three tiers: 144 leaves in groups of 32, each group with 32 spines, each spine on 4 cores.
     */
    @Test
    void leavesOfAGroupReachItsSpinesAndSpinesReachTheCoresOfTheirPlace() throws IOException {
        Cabling cabling = cabling(Halls.shipped());
        Map<String, Map<String, Integer>> up = pairs(cabling, "Scale-out", Tier.LEAF_SPINE);
        Map<String, Map<String, Integer>> over = pairs(cabling, "Scale-out", Tier.SPINE_CORE);

        assertThat(up).hasSize(144);
        Map<Set<String>, Integer> groups = new HashMap<>();
        for (Map<String, Integer> spines : up.values()) {
            assertThat(spines).hasSize(32);
            assertThat(new HashSet<>(spines.values())).containsExactly(1);
            groups.merge(new TreeSet<>(spines.keySet()), 1, Integer::sum);
        }
        assertThat(groups.values()).containsExactlyInAnyOrder(32, 32, 32, 32, 16);
        assertThat(over).hasSize(160);
        for (Map<String, Integer> cores : over.values()) {
            assertThat(cores).hasSize(4);
            assertThat(new HashSet<>(cores.values())).containsExactly(8);
        }
    }

    /** Port i of a node is on a leaf with ports i of other nodes alone, and all rails are alike. */
    @Test
    void railsArePure() throws IOException {
        Map<String, Set<String>> railsOfLeaf = new HashMap<>();
        Map<String, Integer> nodesOfRail = new TreeMap<>();
        for (Cable c : cabling(Halls.shipped()).cables()) {
            if (c.fabric().name().equals("Scale-out") && c.link().tier() == Tier.NODE_LEAF) {
                String rail = c.link().lowerPort();
                railsOfLeaf
                        .computeIfAbsent(c.link().upper().name(), _ -> new HashSet<>())
                        .add(rail);
                nodesOfRail.merge(rail, 1, Integer::sum);
            }
        }

        assertThat(railsOfLeaf).hasSize(144);
        assertThat(railsOfLeaf.values()).allMatch(rails -> rails.size() == 1);
        assertThat(nodesOfRail).hasSize(4);
        assertThat(new HashSet<>(nodesOfRail.values())).containsExactly(64 * 18);
    }

    @Test
    void theTwoPortsOfAnEndpointAreOnDifferentLeaves() throws IOException {
        Map<String, Map<String, Integer>> pairs =
                pairs(cabling(Halls.shipped()), "Storage", Tier.NODE_LEAF);

        assertThat(pairs.entrySet().stream().filter(e -> e.getValue().size() == 4)).hasSize(64);
        assertThat(pairs.values())
                .allMatch(leaves -> leaves.values().stream().allMatch(n -> n == 1));
    }

    /** With two planes, each has leaves and spines of its own, and twice the cables. */
    @Test
    void planesAreSeparateNetworks() throws IOException {
        String small = Halls.generated(4, 8);
        Cabling cabling = cabling(small.replace("rails: 2", "rails: 2\n    planes: 2"));

        everyPortIsUsedAtMostOnce(cabling);
        WiredFabric wired = cabling.wiring().fabrics().getFirst();
        assertThat(wired.trouble()).isEmpty();
        for (Cable c : cabling.cables()) {
            if (c.link().tier() == Tier.LEAF_SPINE) {
                String plane = c.link().lower().name().replaceAll(".*-(P\\d)-.*", "$1");
                assertThat(c.link().upper().name()).contains("-" + plane + "-");
            } else {
                String plane = "P" + c.link().lowerPort().replaceAll(".*\\.", "");
                assertThat(c.link().upper().name()).contains("-" + plane + "-");
            }
        }
        assertThat(cabling.cables()).hasSize(2 * cabling(small).cables().size());
    }

    /** By hand: up 1.9 m, along, over the cross tray at 10.2 m, down, slack of 1.5 m. */
    @Test
    void aCableIsAsLongAsItsWay() throws IOException {
        Cabling cabling = cabling(Halls.shipped());
        Cable first = cabling.cables().getFirst();
        double up = 2900 - first.link().lower().heightMm();
        double down = 2900 - first.link().upper().heightMm();
        double fromMm = 2400 + 2 * 600 + 300;
        double toMm = 2400 + 12 * 600 + 300;

        assertThat(first.link().lower().stand().name()).isEqualTo("A-03");
        assertThat(first.link().upper().stand().name()).isEqualTo("A-13");
        assertThat(first.neededM())
                .isCloseTo((up + toMm - fromMm + down + 1500) / 1000, within(1e-9));

        Cable across =
                cabling.cables().stream()
                        .filter(c -> !c.route().from().name().equals(c.route().to().name()))
                        .findFirst()
                        .orElseThrow();
        double alongMm =
                Math.abs(across.link().lower().stand().middleMm() - across.route().crossMm())
                        + Math.abs(
                                across.link().upper().stand().middleMm()
                                        - across.route().crossMm());
        double ups = 2 * 2900 - across.link().lower().heightMm() - across.link().upper().heightMm();
        double acrossMm = Math.abs(across.route().from().yMm() - across.route().to().yMm());
        assertThat(across.neededM())
                .isCloseTo((ups + alongMm + acrossMm + 1500) / 1000, within(1e-9));
    }

    @Test
    void aCableIsOfTheShortestMediumThatReachesAndLongEnough() throws IOException {
        Cabling cabling = cabling(Halls.shipped());

        for (Cable c : cabling.cables()) {
            Medium medium = c.medium();
            if (medium == null) {
                throw new AssertionError("nothing reaches for cable " + c.number());
            }
            assertThat(c.lengthM()).isGreaterThanOrEqualTo(c.neededM() - 1e-9);
            assertThat(c.lengthM()).isLessThanOrEqualTo(medium.maximumM());
            for (Medium other : cabling.wiring().layout().hall().media()) {
                if (other.speedGbps() == medium.speedGbps()
                        && other.maximumM() < medium.maximumM()) {
                    assertThat(other.purchasableM(c.neededM())).isNull();
                }
            }
        }
    }

    @Test
    void theCheapestThatReachesIsTakenWhenAllPricesAreKnown() {
        String priced =
                Halls.generated(4, 8)
                        .replace(
                                "name: AOC, part: AOC,",
                                "name: AOC, part: AOC, price_usd: 900, price_usd_per_m: 10,")
                        .replace(
                                "name: DR8, part: DR8,",
                                "name: DR8, part: DR8, price_usd: 20, price_usd_per_m: 1,"
                                        + " end_item: Optics, end_price_usd: 300,");

        Cabling cabling = cabling(priced);

        assertThat(cabling.totals())
                .allMatch(t -> t.medium().name().equals("DR8") && t.lengthM() == 200)
                .allMatch(t -> t.costUsd() != null && t.costUsd() == t.cables() * 820.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 31})
    void hallsOfAnySizeAreWiredPortByPort(int racks) {
        Cabling cabling = cabling(Halls.generated(5, racks));

        everyPortIsUsedAtMostOnce(cabling);
        assertThat(cabling.cables()).hasSizeGreaterThanOrEqualTo(5 * racks * 4);
    }

    /** 2,000 racks of nodes and more than 20,000 cables. */
    @Test
    void aLargeHallIsCheckedCabledAndDrawnAsGraph() {
        Cabling cabling = cabling(Halls.generated(80, 25));

        everyPortIsUsedAtMostOnce(cabling);
        assertThat(cabling.cables()).hasSizeGreaterThan(20_000);
        assertThat(HallChecks.of(cabling)).allMatch(c -> c.verdict() == Verdict.HOLDS);
        assertThat(Graphviz.of(cabling)).endsWith("}\n");
    }
}
