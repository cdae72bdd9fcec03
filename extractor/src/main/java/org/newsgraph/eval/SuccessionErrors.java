package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Document;

/**
 * What was missed, wrongly found, or told otherwise of changes of office in short items, compared with the answers as {@code
 * score_succession.py} compares them: a find that an answer entails is neither right nor wrong. It reads the answers, and is no
 * part of predicting.
 */
public final class SuccessionErrors {
    private static final Set<String> ANSWERS = Set.of("id", "facts");

    private final ChangeMatch match = new ChangeMatch();
    private final Function<Item, Read> reading;
    private final Function<Document, List<NearRule>> nearRules;

    /**
     * What was found in an item.
     *
     * @param found in the terms of the scorer
     */
    public record Read(ArticleFacts facts, List<JsonObject> found) {
        public Read {
            found = List.copyOf(found);
        }
    }

    /**
     * An analysis.
     *
     * @param reading predicts from an item, of which it is given the fields that may be read
     * @param nearRules the rules that began to hold in a document, of each sentence the nearest first
     */
    public SuccessionErrors(Function<Item, Read> reading, Function<Document, List<NearRule>> nearRules) {
        this.reading = reading;
        this.nearRules = nearRules;
    }

    /**
     * The mistakes, grouped by cause, behind a line with their numbers.
     *
     * @param fields the fields that predictions may read
     * @param shown how many of each cause and sort
     * @throws EvalException if the file cannot be read, or has no answers
     */
    public String report(Path file, Set<String> fields, int shown) {
        List<Item> answers = ItemFile.read(file, ANSWERS);
        List<Item> items = ItemFile.read(file, fields);
        List<ChangeDiagnosis> diagnoses = java.util.stream.IntStream.range(0, items.size())
                .parallel()
                .mapToObj(at -> diagnosis(answers.get(at), reading.apply(items.get(at))))
                .toList();
        List<Mistake> mistakes = diagnoses.stream()
                .flatMap(diagnosis -> diagnosis.mistakes().stream())
                .toList();
        return String.format(
                        Locale.ROOT,
                        "%d gold facts, %d missed; %d finds, %d false%n%n",
                        diagnoses.stream().mapToInt(one -> one.gold().size()).sum(),
                        count(mistakes, Mistake.Sort.MISSED),
                        diagnoses.stream().mapToInt(ChangeDiagnosis::counted).sum(),
                        count(mistakes, Mistake.Sort.FALSE))
                + Mistake.report(mistakes, shown);
    }

    private static long count(List<Mistake> mistakes, Mistake.Sort sort) {
        return mistakes.stream().filter(mistake -> mistake.sort() == sort).count();
    }

    private ChangeDiagnosis diagnosis(Item answers, Read read) {
        List<OfficeChange> gold =
                Json.objects(answers, "facts").stream().map(OfficeChange::new).toList();
        List<OfficeChange> found = read.found().stream()
                .map(OfficeChange::new)
                .filter(match::isKnown)
                .toList();
        return ChangeDiagnosis.of(
                answers.text("id"), read.facts(), nearRules.apply(read.facts().document()), gold, found, match);
    }
}
