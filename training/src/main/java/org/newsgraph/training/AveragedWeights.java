package org.newsgraph.training;

/**
 * The weights of an averaged perceptron: what a model gets is the mean of each weight over all steps of the training.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002</a>
 */
public final class AveragedWeights {
    private static final double LARGEST = 4000;

    private final float[] weights;
    private final double[] totals;
    private final int[] stamps;
    private int time = 1;

    public AveragedWeights(int size) {
        weights = new float[size];
        totals = new double[size];
        stamps = new int[size];
    }

    public float at(int index) {
        return weights[index];
    }

    /** A step of the training is over. */
    public void tick() {
        time++;
    }

    public void change(int index, int by) {
        totals[index] += (double) (time - stamps[index]) * weights[index];
        stamps[index] = time;
        weights[index] += by;
    }

    /** The means, scaled so that the largest just fits two bytes: cutting the largest off would cost much. */
    public short[] averaged() {
        double[] means = new double[weights.length];
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            means[i] = (totals[i] + (double) (time - stamps[i]) * weights[i]) / time;
            largest = Math.max(largest, Math.abs(means[i]));
        }
        short[] scaled = new short[means.length];
        for (int i = 0; i < means.length; i++) {
            scaled[i] = (short) Math.round(means[i] * LARGEST / largest);
        }
        return scaled;
    }
}
