package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;

/** Packs the sentences of a text, whole and in order, into windows: as many as fit. */
public final class Windows {
    /** The most pieces of a window of several sentences, with what stands before and after. */
    public static final int LIMIT = 192;

    /** The most pieces of a window of one sentence, with what stands before and after. */
    public static final int LONGEST = 512;

    private final WordPieces wordPieces;

    public Windows(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** The windows of a text of at most {@link #LIMIT} pieces, but for longer sentences. */
    public List<Window> of(List<List<String>> sentences) {
        return of(sentences, LIMIT);
    }

    /**
     * The windows of a text.
     *
     * @param limit the most pieces of a window of several sentences, with what stands before and after; 0 keeps sentences apart
     */
    public List<Window> of(List<List<String>> sentences, int limit) {
        var windows = new ArrayList<Window>();
        var open = new Open(0);
        for (int s = 0; s < sentences.size(); s++) {
            List<int[]> words = sentences.get(s).stream().map(wordPieces::ids).toList();
            int length = words.stream().mapToInt(ids -> ids.length).sum();
            if (!open.starts.isEmpty() && open.pieces.size() + length + 1 > limit) {
                windows.add(open.close());
                open = new Open(s);
            }
            open.add(sentences.get(s), words);
        }
        if (!open.starts.isEmpty()) {
            windows.add(open.close());
        }
        return List.copyOf(windows);
    }

    private final class Open {
        private final int sentence;
        private final List<Long> pieces = new ArrayList<>();
        private final List<Long> shapes = new ArrayList<>();
        private final List<Long> first = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private boolean whole = true;

        Open(int sentence) {
            this.sentence = sentence;
            add(wordPieces.before(), Shapes.NO_CAPITAL);
        }

        void add(List<String> words, List<int[]> ids) {
            starts.add(first.size());
            for (int w = 0; w < words.size() && whole; w++) {
                whole = pieces.size() + ids.get(w).length < LONGEST;
                if (whole) {
                    first.add((long) pieces.size());
                    int shape = Shapes.of(words.get(w));
                    for (int id : ids.get(w)) {
                        add(id, shape);
                    }
                }
            }
        }

        private void add(int piece, int shape) {
            pieces.add((long) piece);
            shapes.add((long) shape);
        }

        Window close() {
            add(wordPieces.after(), Shapes.NO_CAPITAL);
            return new Window(sentence, pieces, shapes, first, starts, whole);
        }
    }
}
