package io.rackwright.server.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run. Which fields count depends on the kind.
 *
 * @param program by its id; of a plan, a frontier and a design
 * @param scenarios of a plan, applied one after the other
 * @param label that people know the run by; null for one made of the rest
 * @param timeLimitSeconds of a plan's optimiser
 * @param gap of a plan: the optimiser may stop when proven to be this near to the best
 * @param futures of a plan: in how many its dates are tried
 * @param runs that are compared, the first is the base
 * @param from of a frontier: the first day that counts; null for the program's first
 * @param country of a frontier: where value must be added; null for the program's own
 * @param levels of a frontier, {@code LOW:HIGH:COUNT} in percent
 * @param design a file of the program's designs, without its ending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRequest(
        @NotNull RunKind kind,
        @Nullable @Size(max = 64) String program,
        @Nullable @Size(max = 10) List<@Size(max = 64) String> scenarios,
        @Nullable @Size(max = 200) String label,
        @Nullable @DecimalMin("1") @DecimalMax("86400") Double timeLimitSeconds,
        @Nullable @DecimalMin("0") @DecimalMax("0.5") Double gap,
        @Nullable @Min(0) @Max(100_000) Integer futures,
        @Nullable @Size(min = 2, max = 6) List<@NotNull Long> runs,
        @Nullable LocalDate from,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Pattern(regexp = "[0-9.]{1,8}:[0-9.]{1,8}:[0-9]{1,2}") String levels,
        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String design) {

    public static RunRequest plan(String program, List<String> scenarios) {
        return new RunRequest(
                RunKind.PLAN,
                program,
                scenarios,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** None where there are none. */
    List<String> scenarioNames() {
        return scenarios == null ? List.of() : scenarios;
    }
}
