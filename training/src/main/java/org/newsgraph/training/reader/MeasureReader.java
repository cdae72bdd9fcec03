package org.newsgraph.training.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.newsgraph.reader.ModelFiles;
import org.newsgraph.reader.ReaderParts;

/**
 * Prints how well a trained reader does, read and decoded as the extractor does it: {@code MeasureReader PREPARED MODEL_DIR [PART]},
 * by default on the test parts.
 */
public final class MeasureReader {
    private MeasureReader() {}

    public static void main(String[] args) throws IOException {
        var reader = ReaderParts.open(ModelFiles.in(Path.of(args[1])));
        List<Measure> measures = List.of(
                new NameMeasure(reader),
                new TreeMeasure(reader),
                new PairMeasure(reader),
                new FactMeasure(reader),
                new AntecedentMeasure(reader));
        Example.each(Path.of(args[0]), args.length > 2 ? args[2] : "test", example -> {
            ReaderParts.Seen seen = reader.read(example.window());
            measures.forEach(measure -> measure.add(example, seen));
        });
        measures.forEach(measure -> System.out.print(measure.report()));
    }
}
