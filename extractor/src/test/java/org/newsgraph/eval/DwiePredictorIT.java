package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.NewsgraphPipeline;
import org.newsgraph.text.Span;

class DwiePredictorIT {
    private static final String TEXT =
            "Swedish Prime Minister Maria Lopez met Oskar Lind, head of the Harbour Commission, in"
                    + " Stockholm. Sweden is rainy, Lopez said.";

    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();

    private final DwiePredictor predictor = new DwiePredictor(PIPELINE, PIPELINE.taxonomy(), PIPELINE.lexicons());

    @TempDir
    private Path directory;

    @Test
    void pairsHaveTheFamiliesAndPlacesThatTheScorerReads() throws IOException {
        List<DwiePredictor.Prediction> predictions = predictor.predict(item(question()));

        assertThat(predictions)
                .contains(
                        prediction("affiliation", "Maria Lopez", "Sweden"),
                        prediction("citizen", "Maria Lopez", "Sweden"),
                        prediction("affiliation", "Oskar Lind", "Harbour Commission"),
                        prediction("in", "Stockholm", "Sweden"))
                .doesNotContain(prediction("affiliation", "Oskar Lind", "Sweden"));
    }

    @Test
    void aPostOfStateWithoutAStateIsOfTheCountryThatTheArticleIsAbout() throws IOException {
        JsonObject question = question();
        question.put("text", "President Lopez spoke in Sweden. Swedish farmers listened. Norway did not.");

        assertThat(predictor.predict(item(question)))
                .contains(new DwiePredictor.Prediction("a", "affiliation", new Span(10, 15), new Span(25, 31)));
    }

    @Test
    void predictionsAreTheSameWithoutTheAnswers() throws IOException {
        JsonObject answered = question();
        answered.put("relations", JSON.parse("{\"all\": [{\"s\": 0, \"p\": \"citizen_of\", \"o\": 1}]}"));
        answered.put("mentions", JSON.parse("{\"all\": [{\"begin\": 39, \"end\": 49, \"concept\": 0}]}"));

        assertThat(predictor.predict(item(answered))).isEqualTo(predictor.predict(item(question())));
        assertThat(DwiePredictor.FIELDS).isEqualTo(Set.of("id", "text"));
    }

    private Item item(JsonObject json) throws IOException {
        Path file = directory.resolve("items.jsonl");
        Files.writeString(file, JSON.toStringFlat(json).replace('\n', ' '));
        return ItemFile.read(file, DwiePredictor.FIELDS).get(0);
    }

    private static JsonObject question() {
        var question = new JsonObject();
        question.put("id", "a");
        question.put("text", TEXT);
        return question;
    }

    private static DwiePredictor.Prediction prediction(String family, String subject, String object) {
        return new DwiePredictor.Prediction("a", family, span(subject), span(object));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
