/**
 * A rule set: a folder of tables of trade law, to {@link io.rackwright.model.trade.TradeRules}. Its
 * schema is data ({@code rule_tables.csv}, {@code rule_columns.csv}), as a program's is; faults are
 * findings with their place. Start at {@link io.rackwright.io.rule.RuleReader}.
 */
@NullMarked
package io.rackwright.io.rule;

import org.jspecify.annotations.NullMarked;
