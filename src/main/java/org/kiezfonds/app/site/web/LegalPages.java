package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kiezfonds.app.site.Markdown;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SiteText;
import org.kiezfonds.app.site.SiteTextKind;
import org.kiezfonds.app.site.SiteTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Imprint, privacy notice and accessibility statement. */
@Controller
class LegalPages {

    private final PublicPages pages;
    private final PageFrames frames;
    private final SiteTexts texts;

    LegalPages(PublicPages pages, PageFrames frames, SiteTexts texts) {
        this.pages = pages;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping({"/impressum", PublicAddress.IN_LANGUAGE + "/impressum"})
    void imprint(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(SiteTextKind.IMPRINT, request, response);
    }

    @GetMapping({"/datenschutz", PublicAddress.IN_LANGUAGE + "/datenschutz"})
    void privacy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(SiteTextKind.PRIVACY, request, response);
    }

    @GetMapping({"/barrierefreiheit", PublicAddress.IN_LANGUAGE + "/barrierefreiheit"})
    void accessibility(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(SiteTextKind.ACCESSIBILITY, request, response);
    }

    private void answer(SiteTextKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            SiteText text = texts.read(kind, address.language());
            return new LegalPage(
                    frames.of(address, kind.titleKey(), kind.descriptionKey()),
                    text.isDefault(),
                    text.language().toLanguageTag(),
                    Markdown.toHtml(text.body()));
        });
    }
}
