package org.kiezfonds.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

import org.kiezfonds.app.counting.CountCommandLine;
import org.kiezfonds.app.transparency.LogCommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kiezfonds. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("kiezfonds/tokens.css")
@StyleSheet("kiezfonds/uikit.css")
@StyleSheet("kiezfonds/app.css")
@StyleSheet("kiezfonds/shell.css")
// The plain WEBSOCKET transport would carry requests past the servlet filters that guard sign-ins.
@Push(transport = Transport.WEBSOCKET_XHR)
public class Application implements AppShellConfigurator {

    /**
     * Without arguments, or with settings, the program; with {@code log COMMAND} or {@code count
     * FILE} a command.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CountCommandLine.NAME)) {
            System.exit(CountCommandLine.run(args));
        }
        if (args.length > 0 && args[0].equals(LogCommandLine.NAME)) {
            System.exit(LogCommandLine.run(Application.class, args));
        }
        SpringApplication.run(Application.class, args);
    }
}
