package io.rackwright.server.table;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A format is asked for in small letters, as an address reads best, or in capitals. */
@Configuration(proxyBeanMethods = false)
class FormatNames implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                TableRequests.Format.class,
                name -> TableRequests.Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
    }
}
