package org.kiezfonds.app.demo;

import org.kiezfonds.app.uikit.Banner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Turns the program into a demonstration: its outbox, the line that says so. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    Banner demoBanner() {
        return () -> "demo.banner";
    }

    @Bean
    DemoOutbox demoOutbox() {
        return new DemoOutbox();
    }
}
