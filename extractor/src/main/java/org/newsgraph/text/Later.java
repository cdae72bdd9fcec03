package org.newsgraph.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and kept. Safe for use by several threads. */
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    private Later(Supplier<T> making) {
        this.making = making;
    }

    public static <T> Later<T> of(Supplier<T> making) {
        return new Later<>(making);
    }

    /** It is there already. */
    public static <T> Later<T> now(T made) {
        var later = new Later<>(() -> made);
        later.made = made;
        return later;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
