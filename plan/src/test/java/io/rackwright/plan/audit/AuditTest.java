package io.rackwright.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
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
