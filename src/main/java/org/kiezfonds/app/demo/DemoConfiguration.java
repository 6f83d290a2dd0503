package org.kiezfonds.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.accounts.SignInOffers;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Banner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Turns the program into a demonstration: its people, its outbox, the line that says so. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final String KEY = "019a9001-0000-7000-8000-00000000000";

    @Bean
    Banner demoBanner() {
        return () -> "demo.banner";
    }

    @Bean
    DemoOutbox demoOutbox() {
        return new DemoOutbox();
    }

    /** The people of {@code db/demo}. */
    @Bean
    SignInOffers demoPeople() {
        List<SignInOffers.Offer> offers = new ArrayList<>();
        Stream.of(
                        "Amina Yıldız|RESIDENT",
                        "Bernd Krüger|JUROR",
                        "Chau Nguyen|COUNCIL_MEMBER",
                        "Dilan Aydın|AREA_TEAM",
                        "Elke Sommer|DEPARTMENT",
                        "Frank Neumann|DISTRICT",
                        "Greta Lindqvist|AUDITOR",
                        "Hatice Demir|OPERATOR")
                .map(line -> line.split("\\|", 2))
                .forEach(person -> offers.add(new SignInOffers.Offer(
                        PersonId.parse(KEY + (offers.size() + 1)),
                        person[0],
                        "accounts.role." + person[1])));
        return () -> List.copyOf(offers);
    }
}
