package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.eval.ArticlesMeasurement;
import org.newsgraph.eval.Conll04Measurement;
import org.newsgraph.eval.CoreferenceMeasurement;
import org.newsgraph.eval.DwieMeasurement;
import org.newsgraph.eval.DwiePredictor;
import org.newsgraph.eval.GapMeasurement;
import org.newsgraph.eval.KnowledgeNetMeasurement;
import org.newsgraph.eval.Measurement;
import org.newsgraph.eval.NamesMeasurement;
import org.newsgraph.eval.SpeedMeasurement;
import org.newsgraph.eval.SuccessionMeasurement;
import org.newsgraph.eval.TreesMeasurement;

/** All measurements of the program as it is wired here. */
final class Measurements {
    private Measurements() {}

    /**
     * The measurements, the slowest last.
     *
     * @param data the directory that holds {@code articles/}, {@code succession/} and so on
     * @param scorers the directory that holds {@code score_articles.py} and {@code score_succession.py}
     */
    static List<Measurement> all(NewsgraphPipeline pipeline, Path data, Path scorers) {
        return List.of(
                new ArticlesMeasurement(
                        data, scorers, (articles, written) -> EvalArticlesCommand.write(pipeline, articles, written)),
                new SuccessionMeasurement(
                        data, scorers, (items, written) -> EvalSuccessionCommand.write(pipeline, items, written)),
                new KnowledgeNetMeasurement(data, pipeline::excerpt, pipeline.taxonomy()),
                new DwieMeasurement(data, new DwiePredictor(pipeline, pipeline.taxonomy(), pipeline.lexicons())),
                conll04(pipeline, data.resolve("conll04").resolve("dev.txt")),
                gumNewsNames(pipeline, data, List.of("test")),
                gumNewsNames(pipeline, data, List.of("test", "dev")),
                NamesMeasurement.uner(data, pipeline::annotate, pipeline.taxonomy()),
                new CoreferenceMeasurement(data, "test", pipeline::annotate),
                new CoreferenceMeasurement(data, "dev", pipeline::annotate),
                new GapMeasurement(data, pipeline::annotate),
                new TreesMeasurement(data, "ewt", pipeline::parse),
                new TreesMeasurement(data, "gum", pipeline::parse),
                new SpeedMeasurement(data, pipeline));
    }

    private static NamesMeasurement gumNewsNames(NewsgraphPipeline pipeline, Path data, List<String> parts) {
        return NamesMeasurement.gumNews(data, parts, pipeline::annotate, pipeline.taxonomy(), pipeline.lexicons());
    }

    static Conll04Measurement conll04(NewsgraphPipeline pipeline, Path file) {
        return new Conll04Measurement(file, pipeline::excerpt, pipeline.taxonomy());
    }
}
