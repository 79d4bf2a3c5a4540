package io.rackwright.solver.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/**
 * What C code prints, as opposed to Java's. HiGHS 1.12 has a {@code printf} that no option turns
 * off (each time a mixed-integer solution is repaired), which would stand in the middle of what a
 * script reads. So C's {@code stdout} is pointed at the null device: a variable of the C library,
 * not the process's standard output, to which Java goes on writing.
 */
final class NativeStandardOutput {
    /** The variable's name in glibc and musl, and in macOS. Windows has none: there it is left. */
    private static final String[] NAMES = {"stdout", "__stdoutp"};

    private static final String NULL_DEVICE = "/dev/null";

    private NativeStandardOutput() {}

    /** For the rest of the process. */
    static void silence(Linker linker) throws Throwable {
        SymbolLookup library = linker.defaultLookup();
        Optional<MemorySegment> variable = Optional.empty();
        for (String name : NAMES) {
            variable = variable.or(() -> library.find(name));
        }
        Optional<MemorySegment> open = library.find("fopen");
        if (variable.isEmpty() || open.isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file =
                    (MemorySegment)
                            linker.downcallHandle(
                                            open.get(),
                                            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS))
                                    .invokeExact(
                                            arena.allocateFrom(NULL_DEVICE),
                                            arena.allocateFrom("w"));
            if (file.address() != 0) {
                variable.get().reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, file);
            }
        }
    }
}
