package io.rackwright.design.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.roadmap.Roadmap.MovedOrder;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two generations that share a chip and two pools, solved by hand. */
class RoadmapTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final Quarter Q2 = new Quarter(2026, 2);

    /**
     * Ten racks of either, each of ten chips and of a card of its own; G1 by the end of March, G2
     * by the end of June; only chips take time. Ten chips a week can be had, and cards of either
     * from a pool of one a week, those of G1 from another pool as well.
     */
    private static Network network(double chipsInStock) {
        ProgramBuilder p = new ProgramBuilder(AS_OF);
        p.site("S", Site.Kind.SUPPLIER);
        p.site("P", Site.Kind.PLANT);
        p.site("DC", Site.Kind.DATACENTER);
        p.item("CHIP", Item.Kind.BUY, 10, 0, 0);
        for (String g : List.of("1", "2")) {
            p.generation("G" + g, "RACK" + g, 1000, 0.1);
            p.item("RACK" + g, Item.Kind.MAKE, 50, 0, 0);
            p.item("CARD" + g, Item.Kind.BUY, 150, 0, 0);
            p.line("RACK" + g, "CHIP", 10);
            p.line("RACK" + g, "CARD" + g, 1);
            p.source("RACK" + g, "P", 50, 0, 1);
        }
        p.source("CHIP", "S", 10, 4, 1);
        p.source("CARD1", "S", 150, 0, 0.5, "A", 1);
        p.source("CARD1", "P", 150, 0, 1, "B", 2);
        p.source("CARD2", "S", 150, 0, 1, "A", 1);
        p.pool("A", "S", "cards", AS_OF, 1);
        p.pool("B", "P", "cards", AS_OF, 0.5);
        p.capacity("CHIP", "S", AS_OF, 10);
        p.demand("D1", "DC", "G1", 10, LocalDate.of(2026, 3, 31), 1);
        p.demand("D2", "DC", "G2", 10, LocalDate.of(2026, 6, 30), 1);
        if (chipsInStock > 0) {
            p.onHand("P", "CHIP", chipsInStock);
        }
        return new Network(p.build("two", 52, "13w"));
    }

    private static SharedSupply chips(Roadmap roadmap) {
        assertThat(roadmap.parts()).extracting(SharedSupply::name).containsExactly("CHIP");
        return roadmap.parts().getFirst();
    }

    @Test
    void whatTwoGenerationsShareIsCountedByPartAndByCost() {
        List<GenerationParts> generations = Roadmap.of(network(0), AS_OF, Map.of()).generations();

        // A rack: 50, 150 for the card and 100 for ten chips.
        GenerationParts first = generations.getFirst();
        assertThat(first.costUsd()).isEqualTo(300);
        assertThat(first.shareOfParts(generations.getLast())).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(first.shareOfCost(generations.getLast())).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void aDelayPilesTheNeedsOfBothInOneQuarter() {
        SharedSupply chips = chips(Roadmap.of(network(0), AS_OF, Map.of("G1", 13 * 7)));

        assertThat(chips.before()).isEqualTo(Map.of(Q1, 100.0, Q2, 100.0));
        assertThat(chips.after()).isEqualTo(Map.of(Q2, 200.0));
        assertThat(chips.capacity().get(Q1)).isCloseTo(10 * 90 / 7.0, within(1e-9));
        assertThat(chips.missingBefore()).isEmpty();
        assertThat(chips.missingAfter()).containsOnlyKeys(Q2);
        assertThat(chips.missingAfter().get(Q2)).isCloseTo(200 - 130, within(1e-9));
        assertThat(chips.moves()).isTrue();
        assertThat(chips.peakAfter()).isEqualTo(Q2);
    }

    @Test
    void poolsThatStandInForEachOtherAreTakenTogether() {
        List<SharedSupply> pools = Roadmap.of(network(0), AS_OF, Map.of()).pools();

        // A card of G1 takes two units of either pool: one at a yield of a half, or two.
        assertThat(pools).hasSize(1);
        SharedSupply pool = pools.getFirst();
        assertThat(pool.name()).isEqualTo("A+B");
        assertThat(pool.generations()).containsExactly("G1", "G2");
        assertThat(pool.before()).isEqualTo(Map.of(Q1, 20.0, Q2, 10.0));
        assertThat(pool.capacity().get(Q1)).isCloseTo(1.5 * 90 / 7, within(1e-9));
        assertThat(pool.missingBefore()).containsOnlyKeys(Q1);
    }

    @Test
    void theOtherGenerationTakesTheStockThatALateOneLeaves() {
        Roadmap roadmap = Roadmap.of(network(100), AS_OF, Map.of("G1", 26 * 7));

        LocalDate first = LocalDate.of(2026, 6, 2);
        LocalDate then = LocalDate.of(2026, 9, 29).minusWeeks(4);
        assertThat(roadmap.orders())
                .contains(
                        new MovedOrder("CHIP", "G1", null, then),
                        new MovedOrder("CHIP", "G2", first, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutADelayNothingMoves(long seed) {
        Network network = new Network(RandomPrograms.random(seed));
        Roadmap roadmap = Roadmap.of(network, network.settings().asOf(), Map.of());

        assertThat(roadmap.orders()).as("seed %d", seed).isEmpty();
        assertThat(roadmap.parts()).as("seed %d", seed).noneMatch(SharedSupply::moves);
        for (GenerationParts g : roadmap.generations()) {
            assertThat(g.shareOfCost(g)).as("seed %d", seed).isCloseTo(1, within(1e-12));
        }
    }
}
