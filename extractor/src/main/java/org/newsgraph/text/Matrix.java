package org.newsgraph.text;

import java.nio.FloatBuffer;

/** A table of numbers, such as the vectors of words. Immutable. */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    private Matrix(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A table from its numbers, row by row.
     *
     * @throws IllegalArgumentException if there are too few or too many
     */
    public static Matrix of(int rows, int columns, float[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " numbers are no table of " + rows + " × " + columns);
        }
        return new Matrix(rows, columns, values.clone());
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float at(int row, int column) {
        return values[row * columns + column];
    }

    /** The numbers, row by row, to be read. */
    public FloatBuffer buffer() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** Some rows. */
    public Matrix slice(Span span) {
        float[] part = new float[span.length() * columns];
        System.arraycopy(values, span.start() * columns, part, 0, part.length);
        return new Matrix(span.length(), columns, part);
    }

    /** The greatest number of each column within some rows; zeros when there are none. */
    public float[] greatest(Span span) {
        float[] greatest = new float[columns];
        for (int row = span.start(); row < span.end(); row++) {
            for (int c = 0; c < columns; c++) {
                float value = values[row * columns + c];
                greatest[c] = row == span.start() ? value : Math.max(greatest[c], value);
            }
        }
        return greatest;
    }

    /** The share of a column in its row by the softmax function: values as logarithms of odds. */
    public double share(int row, int column) {
        float most = at(row, best(row));
        double sum = 0;
        for (int other = 0; other < columns(); other++) {
            sum += Math.exp(at(row, other) - most);
        }
        return Math.exp(at(row, column) - most) / sum;
    }

    /** The column of the greatest number of a row; the first of equal ones. */
    public int best(int row) {
        int best = 0;
        for (int c = 1; c < columns; c++) {
            best = at(row, c) > at(row, best) ? c : best;
        }
        return best;
    }
}
