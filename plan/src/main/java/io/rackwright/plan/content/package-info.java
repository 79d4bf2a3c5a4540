/**
 * Racks that pass legal content tests: what a program asks of the racks deployed on a day ({@link
 * io.rackwright.plan.content.ContentStandards}), what a component counts for in a rack ({@link
 * io.rackwright.plan.content.ComponentCosts}), which choices of sources pass ({@link
 * io.rackwright.plan.content.RecipeDiagram}) and what a rack of given sources has ({@link
 * io.rackwright.plan.content.RackContent}). Start at the standards.
 */
@NullMarked
package io.rackwright.plan.content;

import org.jspecify.annotations.NullMarked;
