package io.rackwright.server.web;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One of several words as a parameter, in small letters as in capitals: {@code format=csv}. */
@Configuration(proxyBeanMethods = false)
class EnumParameters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new AnyCase());
    }

    @SuppressWarnings("rawtypes") // As Spring's own factories: it asks for any enum.
    private static final class AnyCase implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> one(type, text.strip().toUpperCase(Locale.ROOT));
        }

        private static <T extends Enum> T one(Class<T> type, String name) {
            for (T constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("'" + name + "' is none of them");
        }
    }
}
