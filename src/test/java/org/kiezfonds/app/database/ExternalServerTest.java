package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.database.StartFailure.Reason;

class ExternalServerTest {

    @Test
    void right_settings_are_taken() {
        ConnectionSettings settings =
                new ConnectionSettings(TestServer.url(), TestServer.user(), TestServer.password());
        assertThat(ExternalServer.of(settings).connection()).isEqualTo(settings);
    }

    @Test
    void a_wrong_password_is_named_as_the_cause_and_not_shown() {
        StartFailure failure = refused(TestServer.url(), TestServer.user(), "wrong-secret");
        assertThat(failure.reason()).isEqualTo(Reason.SIGN_IN_REFUSED);
        assertThat(failure)
                .hasMessageContaining("\"kiezfonds\"")
                .hasMessageNotContaining("wrong-secret");
        assertThat(failure.whatToDo()).contains("KIEZFONDS_DB_PASSWORD");
    }

    @Test
    void a_schema_that_the_user_cannot_see_is_named_as_the_cause() {
        String url = TestServer.url().replaceAll("/[a-z]+$", "/elsewhere");
        StartFailure failure = refused(url, TestServer.user(), TestServer.password());
        assertThat(failure.reason()).isEqualTo(Reason.RIGHTS_MISSING);
        assertThat(failure).hasMessageContaining("/elsewhere");
    }

    @Test
    void a_server_that_does_not_answer_is_named_as_the_cause() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        StartFailure failure = refused("jdbc:mariadb://127.0.0.1:" + port + "/kiezfonds", "u", "p");
        assertThat(failure.reason()).isEqualTo(Reason.SERVER_UNREACHABLE);
        assertThat(failure.whatToDo()).contains("KIEZFONDS_DB_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/kiezfonds, does not begin with",
        "db.example.org, does not begin with",
        "jdbc:mariadb:/kiezfonds, names no server",
        "jdbc:mariadb:///kiezfonds, names no server",
        "jdbc:mariadb://db:3306, names no schema",
        "jdbc:mariadb://db:3306/, names no schema",
        "jdbc:mariadb://db:3306/?user=x, names no schema"
    })
    void an_address_that_is_none_is_refused_with_the_reason(String url, String why) {
        StartFailure failure = refused(url, "u", "p");
        assertThat(failure.reason()).isEqualTo(Reason.URL_NOT_UNDERSTOOD);
        assertThat(failure).hasMessageContaining(why);
    }

    @Test
    void options_that_are_ours_to_set_are_taken_out_of_the_address_and_others_stay() {
        assertThat(ExternalServer.normalised(
                        "jdbc:mariadb://db/kiezfonds?allowMultiQueries=true&sslMode=verify-full"
                                + "&CONNECTIONTIMEZONE=Europe/Berlin&sessionVariables=a=1"))
                .isEqualTo("jdbc:mariadb://db/kiezfonds?sslMode=verify-full");
    }

    @Test
    void another_product_or_an_old_version_is_refused() {
        assertThat(reason("MySQL", "8.4.0", 8, 4)).contains(Reason.NOT_MARIADB);
        assertThat(reason("MariaDB", "10.6.9-MariaDB", 10, 6)).contains(Reason.SERVER_TOO_OLD);
        assertThat(reason("MariaDB", "10.11.8-MariaDB", 10, 11)).isEmpty();
        assertThat(reason("MariaDB", "11.4.5-MariaDB", 11, 4)).isEmpty();
    }

    @Test
    void half_a_server_is_refused_naming_the_missing_setting() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:mariadb://db/kiezfonds", "kiezfonds", " ", 20);
        StartFailure failure = catchThrowableOfType(StartFailure.class, settings::connection);
        assertThat(failure.reason()).isEqualTo(Reason.SETTING_MISSING);
        assertThat(failure).hasMessageContaining("KIEZFONDS_DB_PASSWORD is missing");
    }

    @Test
    void no_server_at_all_means_the_embedded_one() {
        assertThat(new DatabaseSettings(null, "", null, 20).connection()).isEmpty();
        assertThatCode(MariaDbBinaries::onClassPath).doesNotThrowAnyException();
    }

    @Test
    void settings_never_show_their_password() {
        assertThat(new ConnectionSettings("url", "user", "very-secret").toString())
                .doesNotContain("very-secret");
    }

    private static Optional<Reason> reason(String product, String version, int major, int minor) {
        StartFailure failure = catchThrowableOfType(
                StartFailure.class,
                () -> ExternalServer.demandRightServer(product, version, major, minor));
        return Optional.ofNullable(failure).map(StartFailure::reason);
    }

    private static StartFailure refused(String url, String user, String password) {
        return catchThrowableOfType(
                StartFailure.class,
                () -> ExternalServer.of(new ConnectionSettings(url, user, password)));
    }
}
