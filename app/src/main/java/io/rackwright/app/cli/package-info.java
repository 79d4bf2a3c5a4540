/**
 * The command line: sub-commands are verbs, one class each, listed in {@link
 * io.rackwright.app.cli.RackwrightCommand}. Start there. {@link io.rackwright.app.cli.Main} is the
 * process around it; only this package writes to its streams.
 */
@NullMarked
package io.rackwright.app.cli;

import org.jspecify.annotations.NullMarked;
