package io.rackwright.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void aPlanThatHoldsHasNoViolations() {
        AuditReport report = Audit.of(new Network(SmallProgram.program()), SmallOrderBook.book());

        assertThat(report.violations()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.checks()).isGreaterThan(200);
    }
}
