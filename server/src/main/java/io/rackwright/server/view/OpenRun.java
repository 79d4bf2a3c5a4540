package io.rackwright.server.view;

import io.rackwright.server.run.Run;
import io.rackwright.server.table.TableFolder;
import java.nio.file.Path;

/**
 * A finished run, open for questions.
 *
 * @param folder of its files
 * @param tables of it, and of the program in it ({@code program.items})
 */
record OpenRun(Run run, Path folder, TableFolder tables) {}
