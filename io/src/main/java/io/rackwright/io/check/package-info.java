/**
 * What must hold across the tables of a program: one {@link io.rackwright.io.check.Check} a
 * concern, listed in {@link io.rackwright.io.check.Checks}. Each sees the program as far as it
 * could be read, and adds its findings. To add one: a class, a line in that list, a broken program
 * among the tests.
 */
@NullMarked
package io.rackwright.io.check;

import org.jspecify.annotations.NullMarked;
