package org.newsgraph.fact;

/**
 * How certain a source is of what it claims, and whether it holds or not: FactBank's values, with a mark for what has not
 * happened yet.
 *
 * @see <a href="https://doi.org/10.1007/s10579-009-9089-9">Saurí and Pustejovsky 2009, FactBank</a>
 */
public record Factuality(Certainty certainty, Polarity polarity, boolean future) {
    public static final Factuality CERTAIN = new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, false);

    /** How certain a source is. */
    public enum Certainty {
        CERTAIN("CT"),
        PROBABLE("PR"),
        POSSIBLE("PS"),
        UNKNOWN("UN");

        private final String code;

        Certainty(String code) {
            this.code = code;
        }
    }

    /** Whether the source says that it is so or that it is not so. */
    public enum Polarity {
        POSITIVE("+"),
        NEGATIVE("-");

        private final String sign;

        Polarity(String sign) {
            this.sign = sign;
        }
    }

    /** The code, such as {@code CT+}, {@code PS-/FUT} or {@code UN}. */
    public String code() {
        String base = certainty == Certainty.UNKNOWN ? certainty.code : certainty.code + polarity.sign;
        return future ? base + "/FUT" : base;
    }

    public Factuality with(Certainty newCertainty) {
        return new Factuality(newCertainty, polarity, future);
    }

    /** The less certain of this and the given certainty; unknown is the least certain. */
    public Factuality atMost(Certainty limit) {
        return certainty.compareTo(limit) >= 0 ? this : with(limit);
    }

    public Factuality negated() {
        return new Factuality(certainty, polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE, future);
    }

    public Factuality inFuture() {
        return new Factuality(certainty, polarity, true);
    }

    /** After an effect: NEG (turned round), SO and NOT (certainly so, certainly not), PR, PS, UN, FUT, PSFUT, UNFUT; any other leaves it as it is. */
    public Factuality after(String effect) {
        return switch (effect) {
            case "NEG" -> negated();
            case "SO" -> CERTAIN;
            case "NOT" -> new Factuality(Certainty.CERTAIN, Polarity.NEGATIVE, false);
            case "PR" -> atMost(Certainty.PROBABLE);
            case "PS" -> atMost(Certainty.POSSIBLE);
            case "UN" -> atMost(Certainty.UNKNOWN);
            case "FUT" -> inFuture();
            case "UNFUT" -> atMost(Certainty.UNKNOWN).inFuture();
            case "PSFUT" -> atMost(Certainty.POSSIBLE).inFuture();
            default -> this;
        };
    }
}
