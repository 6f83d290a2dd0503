package org.kiezfonds.app.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    @Primary
    PageTime pageTime() {
        return new PageTime();
    }
}
