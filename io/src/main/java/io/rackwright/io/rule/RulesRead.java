package io.rackwright.io.rule;

import io.rackwright.io.finding.Finding;
import io.rackwright.model.trade.TradeRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a rule set came to.
 *
 * @param rules empty when there is an error
 * @param findings errors and warnings, sorted by place
 * @param sha256 over its tables, by name and bytes, in hexadecimal
 * @param files the texts of its tables, by file name
 */
public record RulesRead(
        Optional<TradeRules> rules,
        List<Finding> findings,
        String sha256,
        Map<String, String> files) {
    public RulesRead {
        findings = List.copyOf(findings);
        files = Map.copyOf(files);
    }
}
