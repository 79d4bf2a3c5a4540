/**
 * The programs that can be planned. Start at {@link io.rackwright.server.program.ProgramLibrary}:
 * each program is a folder, a new revision another one, there whole or not at all. {@link
 * io.rackwright.server.program.Upload} takes what people send, {@link
 * io.rackwright.server.program.Scenarios} keeps named changes, {@link
 * io.rackwright.server.program.ProgramTables} shows tables with their findings.
 */
@NullMarked
package io.rackwright.server.program;

import org.jspecify.annotations.NullMarked;
