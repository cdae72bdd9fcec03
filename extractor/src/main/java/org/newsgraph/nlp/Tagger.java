package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.newsgraph.text.Token;

/**
 * Tags words with a universal and a Penn tag at once: the model's labels read {@code VERB|VBN}. Safe for several threads, each
 * of which has a tagger of its own.
 */
public final class Tagger {
    private final ThreadLocal<POSTaggerME> taggers;

    private Tagger(POSModel model) {
        taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model, opennlp.tools.postag.POSTagFormat.CUSTOM));
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream is no model
     */
    public static Tagger read(InputStream model) throws IOException {
        return new Tagger(new POSModel(model));
    }

    /** The tokens with their tags. */
    public List<Token> tag(List<Token> tokens) {
        String[] words =
                tokens.stream().map(token -> Typography.plain(token.form())).toArray(String[]::new);
        String[] labels = taggers.get().tag(words);
        var tagged = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < labels.length; i++) {
            String[] parts = labels[i].split("\\|", 2);
            tagged.add(tokens.get(i).withTag(parts[0], parts[1]));
        }
        return tagged;
    }
}
