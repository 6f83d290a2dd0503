package org.kiezfonds.app.support;

import java.util.Map;
import org.kiezfonds.app.database.TestServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Names the test server to the program as if it were any other. */
class UseTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Migrated before the program starts, so that both find the same schema.
        TestDatabase.sql();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "kiezfonds.db.url", TestServer.url(),
                                "kiezfonds.db.user", TestServer.user(),
                                "kiezfonds.db.password", TestServer.password(),
                                "kiezfonds.data", TestServer.DATA.toString())));
    }
}
