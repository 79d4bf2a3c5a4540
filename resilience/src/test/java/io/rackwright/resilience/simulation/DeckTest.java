package io.rackwright.resilience.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 32, 100, 1000, 4000, 4096})
    void everyThingIsDealtEachCardOnce(int cards) {
        Deck deck = new Deck(5, cards);
        for (int thing = 0; thing < 200; thing++) {
            long shuffle = deck.shuffle(thing);
            assertThat(IntStream.range(0, cards).map(f -> deck.card(shuffle, f)).sorted())
                    .as("thing %d", thing)
                    .containsExactlyElementsOf(IntStream.range(0, cards).boxed().toList());
        }
    }

    /** Of independent shuffles the correlation is 0 within a few times 1 / sqrt(cards). */
    @ParameterizedTest
    @ValueSource(ints = {1000, 4000, 4096})
    void decksOfDifferentThingsHaveNothingToDoWithEachOther(int cards) {
        Deck deck = new Deck(9, cards);
        int pairs = 2000;
        double squares = 0;
        double worst = 0;
        for (int thing = 0; thing < pairs; thing++) {
            double r = correlation(deck, deck.shuffle(thing), deck.shuffle(thing + 1), cards);
            squares += r * r;
            worst = Math.max(worst, Math.abs(r));
        }
        assertThat(Math.sqrt(squares / pairs) * Math.sqrt(cards)).isBetween(0.9, 1.1);
        assertThat(worst * Math.sqrt(cards)).isLessThan(5);
    }

    private static double correlation(Deck deck, long one, long other, int cards) {
        double middle = (cards - 1) / 2.0;
        double sum = 0;
        double squares = 0;
        for (int f = 0; f < cards; f++) {
            double a = deck.card(one, f) - middle;
            sum += a * (deck.card(other, f) - middle);
            squares += a * a;
        }
        return sum / squares;
    }
}
