package org.newsgraph.training.nlp;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.nlp.TokenAnnotator;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;
import org.newsgraph.training.Conllu;

/** The words of all corpora that may be learned from, whatever they are annotated with; no test parts. */
final class PlainCorpora {
    private static final int GAP_TEXT = 1;

    private final Path data;
    private final TokenAnnotator tokens = new TokenAnnotator(new Lexicons());
    private final List<List<String>> sentences = new ArrayList<>();

    PlainCorpora(Path data) {
        this.data = data;
    }

    List<List<String>> sentences() throws IOException {
        for (String treebank : List.of("ewt/train", "ewt/dev", "gum/train", "gum/dev")) {
            for (Conllu.Tree tree : Conllu.read(data.resolve(treebank + ".conllu"))) {
                sentences.add(tree.tokens().stream().map(Token::form).toList());
            }
        }
        var names = new NameCorpora(data);
        for (List<NameSentence> corpus : List.of(
                names.wikigold(), names.crossnerPolitics("train"), names.crossnerPolitics("dev"), names.redocred())) {
            corpus.forEach(sentence -> sentences.add(sentence.words()));
        }
        for (String line : Files.readAllLines(data.resolve("knowledgenet/folds-1-3.jsonl"))) {
            split(JsonParser.parseString(line).getAsJsonObject().get("text").getAsString());
        }
        for (String part : List.of("development", "validation")) {
            List<String> lines = Files.readAllLines(data.resolve("gap/" + part + ".tsv"));
            for (String line : lines.subList(1, lines.size())) {
                split(line.split("\t", -1)[GAP_TEXT]);
            }
        }
        return List.copyOf(sentences);
    }

    /** A whole passage counts as one sentence: where its sentences end matters little to word classes. */
    private void split(String text) {
        var article = Article.of("passage", text, java.util.Optional.empty());
        var whole = List.of(new Sentence(0, 0, new Span(0, text.length()), List.of()));
        Document document = tokens.annotate(Document.of(article).withSentences(whole));
        sentences.add(
                document.sentences().get(0).tokens().stream().map(Token::form).toList());
    }
}
