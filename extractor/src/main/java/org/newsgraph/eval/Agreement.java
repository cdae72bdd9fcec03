package org.newsgraph.eval;

/**
 * How far answers and findings agree, where agreement comes in parts: the sums that precision and recall are made of, so that
 * those of several documents can be added up.
 *
 * @param recalled what of the answers was found
 * @param answers all that was to be found
 * @param precise what of the findings is right
 * @param findings all that was found
 */
record Agreement(double recalled, double answers, double precise, double findings) {
    static final Agreement NONE = new Agreement(0, 0, 0, 0);

    Agreement plus(Agreement other) {
        return new Agreement(
                recalled + other.recalled, answers + other.answers, precise + other.precise, findings + other.findings);
    }

    double recall() {
        return answers == 0 ? 0 : recalled / answers;
    }

    double precision() {
        return findings == 0 ? 0 : precise / findings;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
