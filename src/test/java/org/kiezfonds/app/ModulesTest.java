package org.kiezfonds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between the modules stand, and the picture of them in src/docs is today's. */
class ModulesTest {

    private static final Path PICTURE = Path.of("src/docs/modules.puml");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void each_module_imports_only_those_it_names_and_none_in_a_circle() {
        modules.verify();
    }

    /** Redraws the picture; fails once where that changed it, so that it gets committed. */
    @Test
    void the_picture_of_the_modules_is_up_to_date() throws IOException {
        Path fresh = Path.of("target/modules");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModulesAsPlantUml();
        String drawn = inFixedOrder(Files.readAllLines(fresh.resolve("components.puml")));
        String kept = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        if (!drawn.equals(kept)) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(kept).as("src/docs/modules.puml was redrawn: commit it").isEqualTo(drawn);
    }

    /** The modules and arrows come in an order that changes from run to run. */
    private static String inFixedOrder(List<String> lines) {
        String kinds = "(?s)\\s*(Component|Rel)\\(.*";
        Iterator<String> sorted = lines.stream()
                .filter(line -> line.matches(kinds))
                .sorted(Comparator.comparing((String line) -> line.strip().startsWith("Rel"))
                        .thenComparing(Comparator.naturalOrder()))
                .iterator();
        return lines.stream()
                .map(line -> line.matches(kinds) ? sorted.next() : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
