package org.newsgraph.training.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.newsgraph.text.Token;
import org.newsgraph.training.Conllu;
import org.newsgraph.training.nlp.NameCorpora;
import org.newsgraph.training.nlp.NameSentence;
import org.newsgraph.training.reader.Passage.Place;
import org.newsgraph.training.reader.Passage.Syntax;

/** The documents of the two treebanks: tags, heads and names; of GUM also which mentions mean the same. */
final class TreePassages {
    private final Path data;
    private final NameCorpora names;
    private final Labels labels;
    private final Candidates candidates;

    TreePassages(Path data, NameCorpora names, Labels labels, Candidates candidates) {
        this.data = data;
        this.names = names;
        this.labels = labels;
        this.candidates = candidates;
    }

    List<Passage> ewt(String part) throws IOException {
        Map<String, NameSentence> sentences = byLetters(names.unerEwt(part));
        return documents(data.resolve("ewt/" + part + ".conllu")).entrySet().parallelStream()
                .map(document -> passage("ewt", document.getKey(), document.getValue(), sentences)
                        .with(found(document.getKey(), document.getValue())))
                .toList();
    }

    List<Passage> gum(String part) throws IOException {
        Map<String, NameSentence> sentences = byLetters(names.gum(part, ""));
        return documents(data.resolve("gum/" + part + ".conllu")).entrySet().parallelStream()
                .map(document -> passage("gum", document.getKey(), document.getValue(), sentences)
                        .with(same(document.getKey(), document.getValue())))
                .toList();
    }

    private static Map<String, List<Conllu.Tree>> documents(Path file) throws IOException {
        var documents = new LinkedHashMap<String, List<Conllu.Tree>>();
        Conllu.read(file)
                .forEach(tree -> documents
                        .computeIfAbsent(tree.document(), key -> new ArrayList<>())
                        .add(tree));
        return documents;
    }

    private static Map<String, NameSentence> byLetters(List<NameSentence> sentences) {
        var byLetters = new HashMap<String, NameSentence>();
        sentences.forEach(sentence -> byLetters.putIfAbsent(new Letters(sentence.words()).all(), sentence));
        return byLetters;
    }

    private Passage passage(
            String corpus, String document, List<Conllu.Tree> trees, Map<String, NameSentence> sentences) {
        List<List<String>> words = trees.stream().map(TreePassages::words).toList();
        var syntax = new Syntax(
                column(trees, labels::tagOf), column(trees, Token::head), column(trees, labels::dependencyOf));
        return Passage.of(corpus, document, words)
                .with(syntax)
                .withNames(words.stream().map(w -> names(w, sentences)).toList(), false);
    }

    private static List<String> words(Conllu.Tree tree) {
        return tree.tokens().stream().map(Token::form).toList();
    }

    private static List<int[]> column(List<Conllu.Tree> trees, ToIntFunction<Token> value) {
        return trees.stream()
                .map(tree -> tree.tokens().stream().mapToInt(value).toArray())
                .toList();
    }

    /** Sentences with the same letters have the same names, wherever they stand. */
    private static int[] names(List<String> words, Map<String, NameSentence> sentences) {
        NameSentence found = sentences.get(new Letters(words).all());
        if (found != null) {
            return NamedWords.labels(found, words);
        }
        int[] unknown = new int[words.size()];
        Arrays.fill(unknown, Labels.UNKNOWN);
        return unknown;
    }

    /** What the extractor finds, without a word on how it is related. */
    private Passage.Relations found(String name, List<Conllu.Tree> trees) {
        Linking linking = linking(name, trees, Set.of());
        linking.addFound();
        return linking.relations(Set.of());
    }

    private Passage.Relations same(String name, List<Conllu.Tree> trees) {
        List<Set<Place>> things = GumChains.of(trees);
        var marked = new TreeSet<Place>();
        things.forEach(marked::addAll);
        Linking linking = linking(name, trees, marked);
        int relation = labels.relation(Labels.SAME);
        things.forEach(thing -> linking.same(thing, relation));
        return linking.relations(Set.of(relation));
    }

    private Linking linking(String name, List<Conllu.Tree> trees, Set<Place> marked) {
        return new Linking(
                candidates.ofTrees(name, trees.stream().map(Conllu.Tree::tokens).toList()), marked);
    }
}
