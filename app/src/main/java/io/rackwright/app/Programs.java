package io.rackwright.app;

import io.rackwright.design.explode.DesignedBills;
import io.rackwright.io.BomExplosion;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/** Program folders, read with their designs exploded into the bill of materials. */
public final class Programs {
    private static final BomExplosion DESIGNS = new DesignedBills();

    private Programs() {}

    /** See {@link ProgramReader#read(Path, List, BomExplosion)}. */
    public static ReadResult read(Path folder) {
        return read(folder, List.of());
    }

    /** See {@link ProgramReader#read(Path, List, BomExplosion)}. */
    public static ReadResult read(Path folder, List<String> scenarios) {
        return ProgramReader.read(folder, scenarios, DESIGNS);
    }

    /** See {@link ProgramReader#draft(Path, BomExplosion)}. */
    public static CheckedDraft draft(Path folder) {
        return ProgramReader.draft(folder, DESIGNS);
    }

    /** See {@link ProgramReader#validate(Path, BomExplosion)}. */
    public static List<Finding> validate(Path folder) {
        return ProgramReader.validate(folder, DESIGNS);
    }
}
