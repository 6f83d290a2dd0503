package org.kiezfonds.app.support;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;

import java.util.Map;
import org.kiezfonds.app.uikit.FormDraft;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The browser's part of a draft. */
public final class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Drafts() {}

    /** The page was loaded anew, and the tab had kept values typed over a version. */
    public static void comeBack(FormDraft draft, int base, Map<String, String> values) {
        ObjectNode event = JSON.createObjectNode();
        event.set(
                "event.detail",
                JSON.valueToTree(Map.of("base", Integer.toString(base), "values", values)));
        _fireDomEvent(draft, "kf-draft-found", event);
    }
}
