package io.rackwright.io.frepple;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kinds of objects a model has, and what files and elements call them. */
enum Kind {
    PARAMETER("parameter"),
    ITEM("item", "product"),
    LOCATION("location"),
    CUSTOMER("customer"),
    SUPPLIER("supplier"),
    ITEM_SUPPLIER("itemsupplier"),
    ITEM_DISTRIBUTION("itemdistribution"),
    OPERATION("operation"),
    SUBOPERATION("suboperation", "alternate"),
    FLOW("operationmaterial", "flow"),
    RESOURCE("resource"),
    LOAD("operationresource", "load"),
    CALENDAR("calendar"),
    CALENDAR_BUCKET("calendarbucket", "bucket"),
    DEMAND("demand", "salesorder"),
    BUFFER("buffer");

    private final List<String> names;

    Kind(String... names) {
        this.names = List.of(names);
    }

    /** The field by which an object of another kind names one of this. */
    String field() {
        return names.getFirst();
    }

    /** Of one object, in whatever case and punctuation. */
    static Optional<Kind> called(String name) {
        String bare = bare(name);
        return Arrays.stream(values()).filter(kind -> kind.names.contains(bare)).findFirst();
    }

    /** Of a file without its ending, which may be called by one object or by many. */
    static Optional<Kind> ofFile(String name) {
        return called(name).or(() -> called(bare(name).replaceFirst("s$", "")));
    }

    /** Only letters and digits, small: {@code size_minimum} and "Size minimum" are the same. */
    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
