package org.newsgraph.parse;

import org.newsgraph.training.AveragedWeights;

/** A perceptron over hashed features whose weights lie as {@link Weights} has them. */
final class Perceptron {
    private final int classes;
    private final int mask;
    private final AveragedWeights weights;

    Perceptron(int size, int classes) {
        this.classes = classes;
        this.mask = size - 1;
        this.weights = new AveragedWeights(size);
    }

    double[] score(Features features) {
        double[] scores = new double[classes];
        for (int i = 0; i < features.count(); i++) {
            int code = features.codes()[i];
            for (int c = 0; c < classes; c++) {
                scores[c] += weights.at(code + c & mask);
            }
        }
        return scores;
    }

    void tick() {
        weights.tick();
    }

    void update(Features features, int right, int wrong) {
        for (int i = 0; i < features.count(); i++) {
            int code = features.codes()[i];
            weights.change(code + right & mask, 1);
            weights.change(code + wrong & mask, -1);
        }
    }

    short[] averaged() {
        return weights.averaged();
    }
}
