package org.kiezfonds.app.areas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.TestMaps;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class AreaMapSectionTest {

    @Autowired
    private AreaMaps maps;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private AreaId area;

    @BeforeEach
    void a_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "dilan@example.org"));
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("areas/lindenkiez");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void a_file_becomes_the_map_and_is_shown() {
        _assertNone(MapPicture.class);

        section().take(TestMaps.file());

        assertThat(maps.versionOf(area)).isEqualTo(1);
        _get(MapPicture.class);
        assertThat(texts()).contains("Mit 2 Straßen und 1 Ort.");
    }

    @Test
    void what_does_not_fit_is_said_with_its_place() {
        section()
                .take(TestMaps.SQUARE
                        .replace("\"kind\": \"park\"", "\"kind\": \"wald\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(maps.versionOf(area)).isZero();
        assertThat(_get(section(), ListItem.class).getText())
                .isEqualTo("Feature 4: „wald“ ist als „kind“ nicht bekannt. Es gibt „park“ und"
                        + " „water“; der Umriss hat keins.");
    }

    @Test
    void who_comes_second_sees_what_the_first_stored() {
        maps.change(area, 0, TestMaps.file());

        section()
                .take(TestMaps.SQUARE
                        .replace("Lindenallee", "Andere")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(maps.versionOf(area)).isEqualTo(1);
        _get(MapPicture.class);
        assertThat(texts()).anyMatch(text -> text.startsWith("Jemand anders"));
    }

    @Test
    void the_map_goes_only_after_a_question() {
        section().take(TestMaps.file());

        _click(_get(Button.class, spec -> spec.withText("Karte entfernen")));
        assertThat(maps.of(area)).isPresent();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(maps.of(area)).isEmpty();
        _assertNone(MapPicture.class);
    }

    private static AreaMapSection section() {
        return _get(AreaMapSection.class);
    }

    private static List<String> texts() {
        return _find(section(), Paragraph.class).stream()
                .map(Paragraph::getText)
                .toList();
    }
}
