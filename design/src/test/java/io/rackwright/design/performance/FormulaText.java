package io.rackwright.design.performance;

import io.rackwright.design.performance.Term.Input;
import java.util.Comparator;
import java.util.List;

/**
 * Works a term's formula out from the inputs that are printed with it, as a reader with a pocket
 * calculator would: + - × / max floor, brackets, and the names of inputs.
 */
final class FormulaText {
    private final String text;
    private final List<Input> inputs;
    private int at;

    private FormulaText(Term term) {
        text = term.formula();
        inputs =
                term.inputs().stream()
                        .sorted(Comparator.comparingInt((Input i) -> -i.name().length()))
                        .toList();
    }

    static double value(Term term) {
        FormulaText formula = new FormulaText(term);
        double value = formula.sum();
        if (formula.at < formula.text.length()) {
            throw new IllegalArgumentException(
                    "%s: not understood from '%s'"
                            .formatted(term.name(), formula.text.substring(formula.at)));
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (takes("+")) {
                value += product();
            } else if (takes("-")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = factor();
        while (true) {
            if (takes("×")) {
                value *= factor();
            } else if (takes("/")) {
                value /= factor();
            } else {
                return value;
            }
        }
    }

    private double factor() {
        for (Input input : inputs) {
            if (takes(input.name())) {
                return input.value();
            }
        }
        if (takes("max(")) {
            double one = sum();
            require(",");
            double other = sum();
            require(")");
            return Math.max(one, other);
        }
        boolean floor = takes("floor(");
        if (floor || takes("(")) {
            double value = sum();
            require(")");
            return floor ? Math.floor(value) : value;
        }
        int from = at;
        while (at < text.length() && "0123456789.e".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private void require(String sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException(text + ": expected '" + sign + "' at " + at);
        }
    }

    private boolean takes(String word) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }
}
