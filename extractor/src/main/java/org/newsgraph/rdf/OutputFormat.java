package org.newsgraph.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats in which graphs are written. */
public enum OutputFormat {
    TURTLE(RDFFormat.TURTLE_PRETTY),
    TRIG(RDFFormat.TRIG_PRETTY),
    NQUADS(RDFFormat.NQUADS),
    JSONLD(RDFFormat.JSONLD),
    /** Turtle of RDF 1.2, in which facts and claims are reifiers of the triples they are about. */
    RDF12(RDFFormat.TURTLE_PRETTY),
    JSONL(null);

    private final @org.jspecify.annotations.Nullable RDFFormat format;

    OutputFormat(@org.jspecify.annotations.Nullable RDFFormat format) {
        this.format = format;
    }

    /** The RDF format; none for the facts file. */
    public Optional<RDFFormat> rdf() {
        return Optional.ofNullable(format);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
