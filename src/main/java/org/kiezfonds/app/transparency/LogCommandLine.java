package org.kiezfonds.app.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program for one command, without a door to the network. */
public final class LogCommandLine {

    /** The first argument. */
    public static final String NAME = "log";

    private static final String NEW_KEY = "new-key";

    private LogCommandLine() {}

    /**
     * Runs a command.
     *
     * @param arguments {@code log}, the command and what belongs to it
     * @return the exit code: 0 done, 1 something was found, 2 refused
     */
    public static int run(Class<?> application, String[] arguments) {
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        if (command.size() == 2 && command.getFirst().equals(NEW_KEY)) {
            LogCommands.standardOut().println(LogCommands.newKey(command.getLast()));
            return 0;
        }
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=-1",
                "--management.server.port=-1",
                "--logging.level.root=warn",
                "--kiezfonds.command=" + (command.isEmpty() ? "help" : String.join(",", command))));
        SpringApplication program = new SpringApplication(application);
        program.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context =
                program.run(settings.toArray(String[]::new))) {
            return context.getBean(LogCommands.class).getExitCode();
        }
    }
}
