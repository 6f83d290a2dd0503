package org.kiezfonds.app.support;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties the tables and sets the clock before each test. */
class CleanStart implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        TestDatabase.clear();
        ApplicationContext program = context.getApplicationContext();
        program.getBean(TestClock.class).set(TestClock.START);
        // Pages of the test before are not to be answered from memory.
        program.getBean(PageTime.class).pass(Duration.ofMinutes(1));
    }
}
