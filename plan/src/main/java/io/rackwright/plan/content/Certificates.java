package io.rackwright.plan.content;

import io.rackwright.model.Certificate;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is certified of stock, receipts and orders in progress. */
public final class Certificates {
    private final Map<Certificate.Subject, List<Certificate>> bySubject = new HashMap<>();

    /** Racks whose gate their plant does not pass keep no content: they pass at no percentage. */
    public Certificates(Network network) {
        RuleSet rules = network.program().rules();
        Map<String, ContentRule> tests = rules == null ? Map.of() : rules.rules().tests();
        for (Certificate c : network.program().certificates()) {
            SortedMap<String, BigDecimal> content = new TreeMap<>(c.contentPct());
            content.keySet()
                    .removeIf(name -> {
                        ContentRule rule = tests.get(name);
                        return rule == null
                                || !ComponentCosts.passesGate(network, c.sourceSite(), rule);
                    });
            bySubject
                    .computeIfAbsent(c.about(), _ -> new ArrayList<>())
                    .add(
                            new Certificate(
                                    c.subject(),
                                    c.item(),
                                    c.quantity(),
                                    c.sourceSite(),
                                    content,
                                    c.provenance()));
        }
    }

    /** Of some units of an item; of the rest nothing is known. */
    public List<Certificate> of(String subject, String item) {
        return bySubject.getOrDefault(new Certificate.Subject(subject, item), List.of());
    }

    /** What every certified unit of a subject has at least; empty when none is certified. */
    public Optional<SortedMap<String, BigDecimal>> least(Certificate.Subject subject) {
        SortedMap<String, BigDecimal> least = null;
        for (Certificate c : bySubject.getOrDefault(subject, List.of())) {
            if (least == null) {
                least = new TreeMap<>(c.contentPct());
            } else {
                least.keySet().retainAll(c.contentPct().keySet());
                least.replaceAll((test, pct) -> pct.min(c.contentPct().get(test)));
            }
        }
        return Optional.ofNullable(least);
    }
}
