/**
 * Legal tests of where a product is made, over the components directly incorporated in it: a
 * percentage with its bounds where an origin is unknown, the threshold of the day, a verdict, and
 * each component's part. Exact: nothing is rounded before it is compared. Start at {@link
 * io.rackwright.trade.content.ContentTest}.
 */
@NullMarked
package io.rackwright.trade.content;

import org.jspecify.annotations.NullMarked;
