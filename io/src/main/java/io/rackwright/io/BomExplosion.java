package io.rackwright.io;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import java.nio.file.Path;

/** Puts the lines of a program's designs into its bill of materials. */
@FunctionalInterface
public interface BomExplosion {
    /** The bill is what stands in {@code bom.csv}. */
    BomExplosion NONE = (folder, draft, findings) -> new Exploded(draft, "");

    /**
     * @param folder of the program
     * @param draft its tables, sound or not
     * @param findings to which is added what is wrong with the designs
     */
    Exploded of(Path folder, DraftProgram draft, Findings findings);

    /**
     * @param sha256 over all design files that were read, in hexadecimal; empty when none was
     */
    record Exploded(DraftProgram draft, String sha256) {}
}
