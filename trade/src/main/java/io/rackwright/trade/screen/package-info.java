/**
 * Sources that a law bans at any tier, looked for among the sites of a program. A screen finds
 * names; whether a name is the firm that is meant is for a person to say. Start at {@link
 * io.rackwright.trade.screen.BannedSourceScreen}.
 */
@NullMarked
package io.rackwright.trade.screen;

import org.jspecify.annotations.NullMarked;
