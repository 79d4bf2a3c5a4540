/**
 * What the commands {@code bom}, {@code change} and {@code roadmap} answer, as text, JSON and
 * drawings. {@link io.rackwright.app.bom.TextTable} is how they set their columns; the answers
 * themselves come from {@code design}.
 */
@NullMarked
package io.rackwright.app.bom;

import org.jspecify.annotations.NullMarked;
