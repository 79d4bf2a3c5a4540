/** A program and a plan small enough to check by hand, for the tests of the audit and the costs. */
@NullMarked
package io.rackwright.plan.example;

import org.jspecify.annotations.NullMarked;
