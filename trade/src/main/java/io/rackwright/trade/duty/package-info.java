/**
 * Duty, fees and landed cost of an article that enters the United States: line by line, each with
 * why it applies or does not, on which law, and how far that was verified. Nothing is guessed: a
 * heading without a rate is a {@link io.rackwright.trade.duty.NoDutyException}. Start at {@link
 * io.rackwright.trade.duty.Duties}.
 */
@NullMarked
package io.rackwright.trade.duty;

import org.jspecify.annotations.NullMarked;
