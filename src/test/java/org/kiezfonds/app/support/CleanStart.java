package org.kiezfonds.app.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties the tables and sets the clock before each test. */
class CleanStart implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        TestDatabase.clear();
        context.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
    }
}
