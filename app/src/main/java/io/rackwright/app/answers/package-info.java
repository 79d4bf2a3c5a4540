/**
 * Questions that a program is asked again at each plan, and a page that answers them from runs.
 * Start at {@link io.rackwright.app.answers.Answers}, which plans what is missing; each {@link
 * io.rackwright.app.answers.View} is a way to answer.
 */
@NullMarked
package io.rackwright.app.answers;

import org.jspecify.annotations.NullMarked;
