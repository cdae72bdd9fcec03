package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * What tells the tag of a word: the word, its neighbours, their endings, shapes and classes, and the tags given to the words
 * before. A feature is a number; which weight it has is the model's business.
 */
public final class TagFeatures {
    /** Words so far away from a word tell of it. */
    static final int REACH = 2;

    /** With what stands before and behind them. */
    private final TagWord[] words;

    public TagFeatures(List<String> forms, WordClusters clusters) {
        this(forms.stream().map(form -> TagWord.of(form, clusters)).toList());
    }

    TagFeatures(List<TagWord> sentence) {
        int size = sentence.size();
        words = new TagWord[size + 2 * REACH];
        Arrays.fill(words, 0, REACH, TagWord.BEFORE);
        for (int i = 0; i < size; i++) {
            words[i + REACH] = sentence.get(i);
        }
        Arrays.fill(words, size + REACH, words.length, TagWord.BEHIND);
    }

    public int size() {
        return words.length - 2 * REACH;
    }

    /** The word as the dictionary of a model has it. */
    public String word(int index) {
        return words[index + REACH].text();
    }

    /** What does not depend on other tags. */
    public int[] of(int index) {
        var codes = new Codes();
        for (int d = -REACH; d <= REACH; d++) {
            words[index + REACH + d].addTo(codes, d);
        }
        addJoint(codes, index);
        return codes.toArray();
    }

    /** What depends on the two tags before. */
    public int[] afterTags(int index, int before, int last) {
        var codes = new Codes();
        addAfterTags(codes, index, before, last);
        return codes.toArray();
    }

    /** Adds what several words tell together, and the place of the word. */
    void addJoint(Codes codes, int index) {
        TagWord word = words[index + REACH];
        TagWord left = words[index + REACH - 1];
        TagWord right = words[index + REACH + 1];
        codes.add(TagKind.BIAS.code(0, 0));
        codes.add(TagKind.TWO_WORDS.code(left.lower, word.lower));
        codes.add(TagKind.TWO_WORDS.code(~word.lower, right.lower));
        codes.add(TagKind.WORDS_AROUND.code(left.lower, right.lower));
        codes.add(TagKind.NEIGHBOUR_ENDING.code(word.ending, right.ending));
        codes.add(TagKind.NEIGHBOUR_ENDING.code(left.lower, word.ending));
        codes.add(TagKind.CLASSES.code(word.fine, right.fine));
        codes.add(TagKind.CLASSES.code(~left.fine, word.fine));
        codes.add(TagKind.CLASSES.code(Hashes.mix(left.fine, word.fine), right.fine));
        codes.add(TagKind.CLASSES.code(Hashes.mix(word.shape, right.fine), words[index + 2 * REACH].fine));
        codes.add(TagKind.PLACE.code(index == 0 ? 1 : 0, word.shape));
        codes.add(TagKind.PLACE.code(index == size() - 1 ? 3 : 2, 0));
    }

    /** Adds what depends on the two tags before. */
    void addAfterTags(Codes codes, int index, int before, int last) {
        TagWord word = words[index + REACH];
        TagWord right = words[index + REACH + 1];
        codes.add(TagKind.TAG.code(last, 0));
        codes.add(TagKind.TAG.code(before, 1));
        codes.add(TagKind.TWO_TAGS.code(before, last));
        codes.add(TagKind.TAG_WORD.code(last, word.lower));
        codes.add(TagKind.TAG_NEXT.code(last, right.lower));
        codes.add(TagKind.TAG_WORD.code(Hashes.mix(last, word.ending), 7));
        codes.add(TagKind.TAG_CLASS.code(last, word.fine));
        codes.add(TagKind.TAG_CLASS.code(~last, right.fine));
        codes.add(TagKind.TAG_CLASS.code(Hashes.mix(last, word.fine), right.fine));
        codes.add(TagKind.TAG_SHAPE.code(last, word.shape));
        codes.add(TagKind.TAG_SHAPE.code(Hashes.mix(last, word.shape), right.shape));
        codes.add(TagKind.TWO_TAGS_WORD.code(Hashes.mix(before, last), word.lower));
        codes.add(TagKind.TWO_TAGS_WORD.code(Hashes.mix(~before, last), word.fine));
    }
}
