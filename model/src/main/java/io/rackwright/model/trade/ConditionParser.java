package io.rackwright.model.trade;

import io.rackwright.model.trade.Condition.And;
import io.rackwright.model.trade.Condition.Comparison;
import io.rackwright.model.trade.Condition.Operator;
import io.rackwright.model.trade.Condition.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over {@code or}, {@code and}, brackets and comparisons, in that order. */
final class ConditionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|!=|[<>=()]|[A-Za-z0-9_.+-]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<String> tokens;
    private int next;

    ConditionParser(String text) throws ConditionFault {
        tokens = tokens(text);
    }

    private static List<String> tokens(String text) throws ConditionFault {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ConditionFault(
                        "'%s' belongs to no condition".formatted(text.substring(at).strip()));
            }
            found.add(matcher.group(1));
            at = matcher.end();
        }
        return found;
    }

    Condition parse() throws ConditionFault {
        Condition all = either();
        if (next < tokens.size()) {
            throw new ConditionFault("'%s' where 'and' or 'or' was expected".formatted(peek()));
        }
        return all;
    }

    private Condition either() throws ConditionFault {
        Condition left = both();
        while (peek().equals("or")) {
            next++;
            left = new Or(left, both());
        }
        return left;
    }

    private Condition both() throws ConditionFault {
        Condition left = single();
        while (peek().equals("and")) {
            next++;
            left = new And(left, single());
        }
        return left;
    }

    private Condition single() throws ConditionFault {
        if (peek().equals("(")) {
            next++;
            Condition inside = either();
            if (!take().equals(")")) {
                throw new ConditionFault("a bracket is not closed");
            }
            return inside;
        }
        String fact = take();
        if (!WORD.matcher(fact).matches()) {
            throw new ConditionFault("'%s' where a fact was expected".formatted(fact));
        }
        String sign = take();
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return new Comparison(fact, operator, value(fact + " " + sign));
            }
        }
        throw new ConditionFault(
                "'%s' after %s where one of < <= > >= = != was expected".formatted(sign, fact));
    }

    private String value(String before) throws ConditionFault {
        String value = take();
        if (value.isEmpty() || "()<>=!".indexOf(value.charAt(0)) >= 0) {
            throw new ConditionFault("no value after " + before);
        }
        return value;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }
}
