package org.kiezfonds.app.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
