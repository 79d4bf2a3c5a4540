package io.rackwright.model.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold of an entry for a measure to apply, over facts that its heading does not tell:
 * {@code metal_weight_pct < 15 and end_use = us_data_center}. A fact that nobody gave leaves it
 * undecided, unless the other facts decide.
 */
public sealed interface Condition {
    /** A condition that always holds. */
    Condition ALWAYS = new Always();

    /**
     * @param facts a fact's value by its name; empty when it is not known
     */
    Truth holds(Function<String, Optional<String>> facts);

    /** Names of the facts that it asks for. */
    SortedSet<String> facts();

    /**
     * Days that it compares a fact with, and the days after them: on either side of each the answer
     * may differ.
     */
    default Set<LocalDate> days() {
        return Set.of();
    }

    /**
     * @throws ConditionFault when the text is none
     */
    static Condition parse(String text) throws ConditionFault {
        return text.isBlank() ? ALWAYS : new ConditionParser(text).parse();
    }

    /** No condition. */
    record Always() implements Condition {
        @Override
        public Truth holds(Function<String, Optional<String>> facts) {
            return Truth.TRUE;
        }

        @Override
        public SortedSet<String> facts() {
            return new TreeSet<>();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public Truth holds(Function<String, Optional<String>> facts) {
            return left.holds(facts).and(right.holds(facts));
        }

        @Override
        public SortedSet<String> facts() {
            return joined(left, right);
        }

        @Override
        public Set<LocalDate> days() {
            return Stream.concat(left.days().stream(), right.days().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return inBrackets(left) + " and " + inBrackets(right);
        }

        private static String inBrackets(Condition part) {
            return part instanceof Or ? "(" + part + ")" : part.toString();
        }
    }

    /** One of them holds. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public Truth holds(Function<String, Optional<String>> facts) {
            return left.holds(facts).or(right.holds(facts));
        }

        @Override
        public SortedSet<String> facts() {
            return joined(left, right);
        }

        @Override
        public Set<LocalDate> days() {
            return Stream.concat(left.days().stream(), right.days().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return left + " or " + right;
        }
    }

    /** A fact beside a value: numbers and days by size, words for being the same. */
    record Comparison(String fact, Operator operator, String value) implements Condition {
        @Override
        public Truth holds(Function<String, Optional<String>> facts) {
            Optional<String> stated = facts.apply(fact);
            return stated.isEmpty() ? Truth.UNKNOWN : Truth.of(compare(stated.get()));
        }

        private boolean compare(String stated) {
            if (stated.equalsIgnoreCase(value)) {
                return operator.holdsFor(0);
            }
            Optional<Integer> size =
                    sizes(stated, value, Comparison::number)
                            .or(() -> sizes(stated, value, Comparison::day));
            return size.map(operator::holdsFor).orElse(operator == Operator.NOT_EQUAL);
        }

        private static <T extends Comparable<? super T>> Optional<Integer> sizes(
                String left, String right, Function<String, Optional<T>> reading) {
            Optional<T> a = reading.apply(left);
            Optional<T> b = reading.apply(right);
            return a.isPresent() && b.isPresent()
                    ? Optional.of(a.get().compareTo(b.get()))
                    : Optional.empty();
        }

        private static Optional<BigDecimal> number(String text) {
            return text.matches("-?\\d+(\\.\\d+)?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        @Override
        public SortedSet<String> facts() {
            return new TreeSet<>(Set.of(fact));
        }

        @Override
        public Set<LocalDate> days() {
            return day(value).map(d -> Set.of(d, d.plusDays(1))).orElse(Set.of());
        }

        @Override
        public String toString() {
            return fact + " " + operator.sign + " " + value;
        }
    }

    /** How a fact is compared. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        NOT_EQUAL("!=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        private boolean holdsFor(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
            };
        }
    }

    private static SortedSet<String> joined(Condition left, Condition right) {
        SortedSet<String> all = left.facts();
        all.addAll(right.facts());
        return all;
    }
}
