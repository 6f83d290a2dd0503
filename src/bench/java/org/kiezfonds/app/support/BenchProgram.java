package org.kiezfonds.app.support;

import java.util.Map;
import org.kiezfonds.app.Application;
import org.kiezfonds.app.database.TestServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole program without its doors, on the emptied database of the tests. */
public final class BenchProgram {

    private BenchProgram() {}

    /** With everything that tests do again and again; its clock stands in the time of their rounds. */
    public static ConfigurableApplicationContext start() {
        return start(TestHands.class);
    }

    /**
     * With some of what tests do.
     *
     * @param hands a test component or a configuration of them
     */
    public static ConfigurableApplicationContext start(Class<?> hands) {
        TestDatabase.sql();
        TestDatabase.clear();
        return new SpringApplicationBuilder(Application.class, hands)
                .profiles("test")
                // The clock of the tests takes the place of the real one.
                .properties("spring.main.allow-bean-definition-overriding=true")
                .initializers(BenchProgram::useTestDatabase)
                .run();
    }

    /** Empties the database and ends with 0 where the targets were met, with 1 where not. */
    public static void exit(boolean met) {
        System.out.println(met ? "met" : "NOT MET");
        TestDatabase.clear();
        System.exit(met ? 0 : 1);
    }

    private static void useTestDatabase(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "load",
                        Map.of(
                                "kiezfonds.db.url",
                                TestServer.url(),
                                "kiezfonds.db.user",
                                TestServer.user(),
                                "kiezfonds.db.password",
                                TestServer.password(),
                                "kiezfonds.data",
                                "target/bench-data",
                                "server.port",
                                "0",
                                "management.server.port",
                                "0")));
    }
}
