package org.kiezfonds.app.site;

import com.github.benmanes.caffeine.cache.Ticker;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates below {@code src/main/jte}, compiled by the build. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        templates.setBinaryStaticContent(true);
        return templates;
    }

    @Bean
    Ticker pageTicker() {
        return Ticker.systemTicker();
    }
}
