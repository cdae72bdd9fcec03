package org.newsgraph.pattern;

import java.util.Map;

/** Compiles patterns that may use the same macros and are tried on the same sentences. For one thread. */
public final class PatternCompiler {
    private final Map<String, String> macros;
    private final SharedParts shared = new SharedParts();

    /**
     * A compiler.
     *
     * @param macros texts by name, for {@code %NAME}
     */
    public PatternCompiler(Map<String, String> macros) {
        this.macros = Map.copyOf(macros);
    }

    /**
     * Compiles a pattern.
     *
     * @throws PatternException if the text is no pattern
     */
    public TokenPattern compile(String source) {
        return new TokenPattern(new PatternParser(source, macros, shared).parse(), source);
    }
}
