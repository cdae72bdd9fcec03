package org.newsgraph.eval;

import java.util.Arrays;

/**
 * The best way to give each row a column of its own, by the Hungarian method with potentials, in time rows² × columns.
 *
 * @see <a href="https://doi.org/10.1002/nav.3800020109">Kuhn 1955, The Hungarian method for the assignment problem</a>
 */
final class Assignment {
    private static final int NONE = -1;

    private final double[][] gains;
    private final int rows;
    private final int columns;
    private final double[] rowPotentials;
    private final double[] columnPotentials;
    private final int[] rowOf;

    private Assignment(double[][] gains) {
        this.gains = gains;
        this.rows = gains.length;
        this.columns = gains[0].length;
        this.rowPotentials = new double[rows];
        this.columnPotentials = new double[columns];
        this.rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
    }

    /**
     * The greatest sum of gains when no row and no column is used twice.
     *
     * @param gains none negative; all rows of one length
     */
    static double greatestSum(double[][] gains) {
        if (gains.length == 0 || gains[0].length == 0) {
            return 0;
        }
        var assignment = new Assignment(gains.length <= gains[0].length ? gains : transposed(gains));
        for (int row = 0; row < assignment.rows; row++) {
            assignment.place(row);
        }
        return assignment.sum();
    }

    private static double[][] transposed(double[][] gains) {
        double[][] transposed = new double[gains[0].length][gains.length];
        for (int r = 0; r < gains.length; r++) {
            for (int c = 0; c < gains[r].length; c++) {
                transposed[c][r] = gains[r][c];
            }
        }
        return transposed;
    }

    private double cost(int row, int column) {
        return -gains[row][column] - rowPotentials[row] - columnPotentials[column];
    }

    /** Finds the cheapest way to give a row a column, perhaps by moving rows that have one already. */
    private void place(int row) {
        double[] slack = new double[columns];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int[] before = new int[columns];
        boolean[] used = new boolean[columns];
        int at = NONE;
        do {
            int next = relax(at, at == NONE ? row : rowOf[at], slack, before, used);
            shift(row, slack[next], slack, used);
            used[next] = true;
            at = next;
        } while (rowOf[at] != NONE);
        while (at != NONE) {
            int previous = before[at];
            rowOf[at] = previous == NONE ? row : rowOf[previous];
            at = previous;
        }
    }

    /** Sees what can be reached from a row; the unused column with the least slack. */
    private int relax(int from, int row, double[] slack, int[] before, boolean[] used) {
        int next = NONE;
        for (int column = 0; column < columns; column++) {
            if (used[column]) {
                continue;
            }
            double cost = cost(row, column);
            if (cost < slack[column]) {
                slack[column] = cost;
                before[column] = from;
            }
            if (next == NONE || slack[column] < slack[next]) {
                next = column;
            }
        }
        return next;
    }

    private void shift(int row, double by, double[] slack, boolean[] used) {
        rowPotentials[row] += by;
        for (int column = 0; column < columns; column++) {
            if (used[column]) {
                rowPotentials[rowOf[column]] += by;
                columnPotentials[column] -= by;
            } else {
                slack[column] -= by;
            }
        }
    }

    private double sum() {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += rowOf[column] == NONE ? 0 : gains[rowOf[column]][column];
        }
        return sum;
    }
}
