/**
 * What systems compute, serve and train, as text and as JSON: {@link
 * io.rackwright.app.performance.PerformanceText} prints one system figure by figure, with formula
 * and inputs, or several side by side, {@link io.rackwright.app.performance.PerformanceJson} the
 * same for a script.
 */
@NullMarked
package io.rackwright.app.performance;

import org.jspecify.annotations.NullMarked;
